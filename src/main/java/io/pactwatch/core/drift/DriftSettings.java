package io.pactwatch.core.drift;

import io.pactwatch.core.model.Severity;
import java.time.Duration;

/**
 * What a pair's drift is measured by.
 *
 * @param halfLife after so long a change of strength is worth half; longer than zero
 * @param window how far back the usual range looks, in whole days
 * @param warmUp how much of the window must be known before there is a usual range, in whole days,
 *     at most the window
 * @param threshold how many deviations from its baseline a pair drifts; above 0
 * @param hysteresis how many deviations nearer to its baseline the drift is over; not negative,
 *     less than the threshold
 * @param leastDeviation a deviation is never taken for less, in points; at least a hundredth
 * @param minimum how far from 0 the index of a drifting pair must lie at least, in points; not
 *     negative
 * @param grace how far behind the pair's newest change a change may come and still alter what was
 *     told; not negative
 */
public record DriftSettings(
    Duration halfLife,
    Duration window,
    Duration warmUp,
    double threshold,
    double hysteresis,
    double leastDeviation,
    double minimum,
    Duration grace) {

  /** After so many half-lives even what a story added at most is less than half a hundredth. */
  private static final int HALF_LIVES_REMEMBERED = 16;

  private static final int MAJOR_MULTIPLE = 2;
  private static final int CRITICAL_MULTIPLE = 3;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public DriftSettings {
    require(isPositive(halfLife), "half-life", halfLife);
    require(isPositive(window) && isWholeDays(window), "window", window);
    require(
        isPositive(warmUp) && isWholeDays(warmUp) && warmUp.compareTo(window) <= 0,
        "warm-up",
        warmUp);
    require(threshold > 0, "threshold", threshold);
    require(hysteresis >= 0 && hysteresis < threshold, "hysteresis", hysteresis);
    require(leastDeviation >= 0.01, "least deviation", leastDeviation);
    require(minimum >= 0, "minimum", minimum);
    require(!grace.isNegative(), "grace", grace);
  }

  /** How many deviations a severity takes: one, two, three times the threshold. */
  public double threshold(Severity severity) {
    return switch (severity) {
      case NOTICE -> threshold;
      case MAJOR -> MAJOR_MULTIPLE * threshold;
      case CRITICAL -> CRITICAL_MULTIPLE * threshold;
    };
  }

  /** So long after a story's last change its contribution is nothing. */
  Duration memory() {
    return halfLife.multipliedBy(HALF_LIVES_REMEMBERED);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static boolean isWholeDays(Duration duration) {
    return duration.equals(Duration.ofDays(duration.toDays()));
  }

  private static void require(boolean holds, String name, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " " + value + " is outside its range");
    }
  }
}
