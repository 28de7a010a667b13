package io.pactwatch.backtest;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report says of a pair's drift alert; all of it is in {@code alerts.jsonl}.
 *
 * @param id of the alert
 * @param key who
 * @param severity the highest that was reached
 * @param direction loosening is apart, tightening together
 * @param index in points, as of the newest revision that a report raised
 * @param baseline in points
 * @param deviation in points
 * @param openedAt event time of the first revision
 * @param closedAt where the pair is back in its usual range
 */
public record DriftSummary(
    String id,
    SignalKey key,
    Severity severity,
    Direction direction,
    double index,
    double baseline,
    double deviation,
    Instant openedAt,
    Optional<Instant> closedAt) {

  static DriftSummary of(DriftAlert alert) {
    return new DriftSummary(
        alert.id(),
        alert.key(),
        alert.severity(),
        alert.drift().direction(),
        alert.drift().index(),
        alert.drift().baseline(),
        alert.drift().deviation(),
        alert.openedAt(),
        alert.closedAt());
  }
}
