package io.pactwatch.backtest;

import io.pactwatch.core.model.SignalKey;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report says of a pair of parties.
 *
 * @param key who
 * @param stories how many stories
 * @param alerts how many alerts, of both kinds
 * @param drift the pair's drift, day by day where it is not at rest
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
   * @param baseline the mean of the trailing window
   * @param deviation the standard deviation of the trailing window
   */
  public record DriftPoint(LocalDate day, double index, double baseline, double deviation) {}
}
