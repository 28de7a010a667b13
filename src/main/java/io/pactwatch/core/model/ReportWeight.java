package io.pactwatch.core.model;

/**
 * What one report is worth, in parts of a hundred, so that the product of the three is a whole
 * number of millionths.
 *
 * @param certaintyPercent what its certainty is worth, from 0 to 100
 * @param credibilityPercent what its source is worth, from 0 to 100
 * @param relevancePercent how much the item is about this, from 0 to 100
 */
public record ReportWeight(int certaintyPercent, int credibilityPercent, int relevancePercent) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a part is outside 0 to 100
   */
  public ReportWeight {
    requirePercent("certainty", certaintyPercent);
    requirePercent("credibility", credibilityPercent);
    requirePercent("relevance", relevancePercent);
  }

  /** The weight in millionths, from 0 to 1,000,000. */
  public int micros() {
    return certaintyPercent * credibilityPercent * relevancePercent;
  }

  private static void requirePercent(String name, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(name + " " + percent + " is not within 0 to 100");
    }
  }
}
