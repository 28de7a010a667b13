package io.pactwatch.core.score;

import java.time.Duration;

/**
 * How reports gather into stories.
 *
 * @param gap the longest time between neighbouring reports of one story; longer than zero
 * @param grace how far a report may lie behind the newest event time that its key and type have
 *     seen; not negative
 * @param contestThreshold the confidence from which a contradicting side contests a story, above 0
 *     and up to 1
 * @param maxReports of each direction and certainty a story keeps the first so many sources, the
 *     first so many origins and the first so many amounts, and of each quarter of the weight the
 *     first so many cells of texts; at least 1
 */
public record ScoreSettings(Duration gap, Duration grace, double contestThreshold, int maxReports) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public ScoreSettings {
    if (gap.isNegative() || gap.isZero()) {
      throw new IllegalArgumentException("gap " + gap + " must be longer than zero");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace " + grace + " must not be negative");
    }
    if (!(contestThreshold > 0 && contestThreshold <= 1)) {
      throw new IllegalArgumentException(
          "contest threshold " + contestThreshold + " must be above 0 and up to 1");
    }
    if (maxReports < 1) {
      throw new IllegalArgumentException("max reports " + maxReports + " must be at least 1");
    }
  }
}
