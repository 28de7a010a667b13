package io.pactwatch.cli;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes amounts as people do: {@code $38 billion}, {@code 7 years}, {@code 20 %}. */
final class AmountText {
  private static final int MAX_DECIMALS = 3;

  private record Scale(BigDecimal size, String name) {}

  private static final List<Scale> SCALES =
      List.of(
          new Scale(new BigDecimal("1000000000000"), " trillion"),
          new Scale(new BigDecimal("1000000000"), " billion"),
          new Scale(new BigDecimal("1000000"), " million"));

  private AmountText() {}

  static String of(Amount amount) {
    String number = number(amount.value());
    boolean one = amount.value().compareTo(BigDecimal.ONE) == 0;
    return switch (amount.unit()) {
      case USD -> "$" + number;
      case EUR -> "€" + number;
      case GBP -> "£" + number;
      case JPY -> "¥" + number;
      case CNY -> "CN¥" + number;
      case INR -> "₹" + number;
      case KRW -> "₩" + number;
      case PERCENT -> number + " %";
      case YEAR, MONTH, DAY, CHIP -> number + " " + noun(amount.unit()) + (one ? "" : "s");
      case GW, MW -> number + " " + amount.unit();
      case COUNT -> number;
    };
  }

  private static String noun(AmountUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** In the largest scale that writes the number exactly and shortly, else with all its digits. */
  private static String number(BigDecimal value) {
    for (Scale scale : SCALES) {
      if (value.compareTo(scale.size()) >= 0) {
        BigDecimal scaled = value.divide(scale.size()).stripTrailingZeros();
        if (scaled.scale() <= MAX_DECIMALS) {
          return scaled.toPlainString() + scale.name();
        }
      }
    }
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }
}
