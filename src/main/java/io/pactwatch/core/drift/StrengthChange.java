package io.pactwatch.core.drift;

import java.time.Instant;

/**
 * A story's strength became another.
 *
 * @param at the event time of the reports that changed it
 * @param hundredths by how much, in hundredths of a point; not 0
 */
public record StrengthChange(Instant at, long hundredths) {
  /**
   * Checks that something changed.
   *
   * @throws IllegalArgumentException if nothing did
   */
  public StrengthChange {
    if (hundredths == 0) {
      throw new IllegalArgumentException("no change at " + at);
    }
  }
}
