package io.pactwatch.backtest;

import io.pactwatch.core.model.SignalKey;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a report says of a pair of parties.
 *
 * @param key who
 * @param stories how many stories
 * @param alerts how many alerts, of both kinds
 * @param drift the pair's drift on the days on which it is not at rest; empty for pairs that are
 *     not among those that matter most
 */
public record PairSummary(SignalKey key, int stories, int alerts, List<DriftPoint> drift) {

  /** Keeps the list unchangeable. */
  public PairSummary {
    drift = List.copyOf(drift);
  }

  /**
   * A pair's drift at the end of a day in UTC.
   *
   * @param day the day
   * @param index negative is apart, positive is together
   * @param baseline the mean of the trailing window; absent during the warm-up
   * @param deviation the standard deviation of the trailing window; absent during the warm-up
   */
  public record DriftPoint(
      LocalDate day, double index, OptionalDouble baseline, OptionalDouble deviation) {}
}
