package io.pactwatch.core.drift;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has been told of a pair, as far as it can still change: what is kept of a pair beside the
 * traces of its stories. {@link DriftPolicy} makes them.
 *
 * @param key the pair
 * @param knownSince event time of its first change ever; absent before that
 * @param settledUntil what was told up to this event time stays told; absent while nothing is
 *     settled
 * @param openThen the alert that was open at that time, as it was then
 * @param told the alerts that are open or closed after that time
 */
public record PairDrift(
    SignalKey key,
    Optional<Instant> knownSince,
    Optional<Instant> settledUntil,
    Optional<DriftAlert> openThen,
    List<DriftAlert> told) {

  /** Keeps the list unchangeable. */
  public PairDrift {
    told = List.copyOf(told);
  }

  /** Before the first story. */
  public static PairDrift none(SignalKey key) {
    return new PairDrift(key, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Whether an alert is open, which the passing of time alone may close. */
  public boolean isDrifting() {
    return told.stream().anyMatch(alert -> alert.closedAt().isEmpty());
  }
}
