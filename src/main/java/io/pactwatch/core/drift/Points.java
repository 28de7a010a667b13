package io.pactwatch.core.drift;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Points with two decimals, as scores are published, counted in hundredths: sums of whole numbers
 * are the same in whichever order they are made.
 */
final class Points {
  private static final double HUNDREDTHS = 100;

  private Points() {}

  static long hundredths(double points) {
    return Math.round(points * HUNDREDTHS);
  }

  static double of(long hundredths) {
    return hundredths / HUNDREDTHS;
  }

  /** The same of what may not be known. */
  static OptionalDouble optional(Optional<Long> hundredths) {
    return hundredths.map(Points::of).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
