package io.pactwatch.core.drift;

/**
 * Where a pair usually lies, in hundredths of a point.
 *
 * @param baseline the mean of the days
 * @param deviation the standard deviation of the days, but at least the least deviation
 */
record UsualRange(long baseline, long deviation) {

  /**
   * The usual range by these days.
   *
   * @param days the index at each midnight of the window; at least one
   * @param leastDeviation in hundredths
   */
  static UsualRange of(long[] days, long leastDeviation) {
    double mean = 0;
    for (long day : days) {
      mean += day / (double) days.length;
    }
    double variance = 0;
    for (long day : days) {
      variance += (day - mean) * (day - mean) / days.length;
    }
    long deviation = Math.round(StrictMath.sqrt(variance));
    return new UsualRange(Math.round(mean), Math.max(leastDeviation, deviation));
  }

  /** How many deviations an index lies from the baseline; below zero is apart. */
  double deviations(long index) {
    return (index - baseline) / (double) deviation;
  }
}
