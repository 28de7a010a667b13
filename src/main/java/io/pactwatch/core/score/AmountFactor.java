package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How much the largest amount matters: half for ten million dollars and less, all for a trillion
 * and more, on a logarithmic scale between. What names no such amount counts like a hundred
 * million.
 *
 * <p>The exchange rates are rough and fixed on purpose: a score must not depend on a day's rate,
 * and a tenth more or less moves it by less than a hundredth.
 */
final class AmountFactor {
  static final double UNSIZED = 0.6;
  private static final double FLOOR = 0.5;
  private static final double SMALLEST_LOG10 = 7;
  private static final double DECADES = 5;

  private AmountFactor() {}

  /** From 0.5 to 1, with 6 decimals. */
  static double of(Collection<Amount> amounts) {
    OptionalDouble largest =
        amounts.stream()
            .filter(amount -> dollarsPerUnit(amount.unit()) > 0)
            .mapToDouble(amount -> amount.value().doubleValue() * dollarsPerUnit(amount.unit()))
            .max();
    if (largest.isEmpty()) {
      return UNSIZED;
    }
    double decades = (StrictMath.log10(largest.getAsDouble()) - SMALLEST_LOG10) / DECADES;
    return Decimals.round6(FLOOR + (1 - FLOOR) * Math.max(0, Math.min(1, decades)));
  }

  /** 0 for what cannot be compared with money. Power stands for what it costs to build. */
  private static double dollarsPerUnit(AmountUnit unit) {
    return switch (unit) {
      case USD -> 1;
      case EUR -> 1.1;
      case GBP -> 1.3;
      case JPY -> 0.0067;
      case CNY -> 0.14;
      case INR -> 0.012;
      case KRW -> 0.00075;
      case GW -> 1e10;
      case MW -> 1e7;
      case PERCENT, YEAR, MONTH, DAY, CHIP, COUNT -> 0;
    };
  }
}
