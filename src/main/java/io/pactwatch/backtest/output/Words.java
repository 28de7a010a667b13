package io.pactwatch.backtest.output;

import java.util.Locale;

/** Enums as they are written outside the program. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
