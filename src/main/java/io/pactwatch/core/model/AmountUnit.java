package io.pactwatch.core.model;

/** What an amount counts. */
public enum AmountUnit {
  USD(true),
  EUR(true),
  GBP(true),
  JPY(true),
  CNY(true),
  INR(true),
  KRW(true),
  /** Parts of a hundred. */
  PERCENT(false),
  YEAR(false),
  MONTH(false),
  DAY(false),
  /** Gigawatts of electrical power. */
  GW(false),
  /** Megawatts of electrical power. */
  MW(false),
  /** Accelerators, whoever makes them. */
  CHIP(false),
  /** People, shares, sites and other things that are counted. */
  COUNT(false);

  private final boolean money;

  AmountUnit(boolean money) {
    this.money = money;
  }

  /** Whether the unit is a currency. */
  public boolean isMoney() {
    return money;
  }
}
