package io.pactwatch.core.score;

/** Rounds what is published, so that no last bit of a floating-point number gets into a record. */
final class Decimals {
  private Decimals() {}

  /** To hundredths, halves up. */
  static double round2(double number) {
    return Math.round(number * 1e2) / 1e2;
  }

  /** To millionths, halves up. */
  static double round6(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}
