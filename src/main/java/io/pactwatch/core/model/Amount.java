package io.pactwatch.core.model;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A number that sizes a signal, in whole units: 38 billion dollars is {@code 38000000000 USD}.
 *
 * @param value not negative; without trailing zeros after the point, so that equal amounts are
 *     equal
 * @param unit what is counted
 */
public record Amount(BigDecimal value, AmountUnit unit) implements Comparable<Amount> {
  private static final Comparator<Amount> ORDER =
      Comparator.comparing(Amount::unit).thenComparing(Amount::value);

  /**
   * Brings the value to its normal form.
   *
   * @throws IllegalArgumentException if the value is negative
   */
  public Amount {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("an amount is not negative, as " + value + " is");
    }
    BigDecimal stripped = value.stripTrailingZeros();
    value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** An amount of whole units. */
  public static Amount of(long value, AmountUnit unit) {
    return new Amount(BigDecimal.valueOf(value), unit);
  }

  @Override
  public int compareTo(Amount other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
