package io.pactwatch.core.admit;

import java.time.Duration;
import java.time.Instant;

/**
 * The bounds of what is admitted.
 *
 * @param futureTolerance how far {@code publishedAt} may lie ahead of the record's log time; not
 *     negative
 * @param earliest the first admitted {@code publishedAt}
 * @param maxTitleLength in UTF-16 units of the cleaned title; at least 1
 * @param maxBodyLength in UTF-16 units of the cleaned body; at least 1
 * @param maxParties how many parties an item may list; at least 1
 */
public record AdmitSettings(
    Duration futureTolerance,
    Instant earliest,
    int maxTitleLength,
    int maxBodyLength,
    int maxParties) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the tolerance is negative or a limit is below 1
   */
  public AdmitSettings {
    if (futureTolerance.isNegative()) {
      throw new IllegalArgumentException("future tolerance " + futureTolerance + " is negative");
    }
    requirePositive("title", maxTitleLength);
    requirePositive("body", maxBodyLength);
    requirePositive("parties", maxParties);
  }

  /** 15 minutes, 1990, 2,000 and 200,000 units, 64 parties. */
  public static AdmitSettings defaults() {
    return new AdmitSettings(
        Duration.ofMinutes(15), Instant.parse("1990-01-01T00:00:00Z"), 2_000, 200_000, 64);
  }

  private static void requirePositive(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit of " + name + " is " + limit + ", below 1");
    }
  }
}
