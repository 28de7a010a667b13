package io.pactwatch.core.drift;

import java.time.Duration;
import java.time.Instant;

/** Midnights UTC, by their number since 1970. */
final class Days {
  static final long SECONDS = Duration.ofDays(1).toSeconds();

  private Days() {}

  static Instant midnight(long day) {
    return Instant.ofEpochSecond(day * SECONDS);
  }

  /** The last midnight at or before a time. */
  static long atOrBefore(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  /** The first midnight at or after a time. */
  static long atOrAfter(Instant time) {
    long day = atOrBefore(time);
    return midnight(day).equals(time) ? day : day + 1;
  }

  /** The last midnight before a time. */
  static long before(Instant time) {
    return atOrAfter(time) - 1;
  }
}
