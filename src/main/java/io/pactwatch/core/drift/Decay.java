package io.pactwatch.core.drift;

import java.time.Duration;
import java.time.Instant;

/** What is left of a change after a time: half for each half-life. */
final class Decay {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double halfLifeSeconds;
  private final double ofOneDay;

  Decay(Duration halfLife) {
    halfLifeSeconds = seconds(halfLife);
    ofOneDay = after(Duration.ofDays(1));
  }

  /** {@code 2^(−age / half-life)}; the same bits on every platform. */
  double between(Instant from, Instant to) {
    return after(Duration.between(from, to));
  }

  double ofOneDay() {
    return ofOneDay;
  }

  private double after(Duration age) {
    return StrictMath.pow(2, -seconds(age) / halfLifeSeconds);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
  }
}
