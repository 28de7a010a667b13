package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.AmountUnit;

/** A family of units. */
public enum AmountKind {
  MONEY,
  /** Money, as what a whole company is worth. */
  VALUATION,
  PERCENT,
  DURATION,
  POWER,
  CHIP,
  COUNT;

  /** The family of a unit. */
  public static AmountKind of(AmountUnit unit) {
    return switch (unit) {
      case USD, EUR, GBP, JPY, CNY, INR, KRW -> MONEY;
      case PERCENT -> PERCENT;
      case YEAR, MONTH, DAY -> DURATION;
      case GW, MW -> POWER;
      case CHIP -> CHIP;
      case COUNT -> COUNT;
    };
  }
}
