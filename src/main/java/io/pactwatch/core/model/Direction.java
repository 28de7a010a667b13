package io.pactwatch.core.model;

/** Whether the parties become more or less bound to each other. */
public enum Direction {
  /** Less exclusive, less dependent, smaller claims on each other, rivalry. */
  LOOSENING,
  /** A new deal, a larger claim, deeper dependence. */
  TIGHTENING,
  /** A change without either: a probe that opens, a valuation, terms merely reopened. */
  NEUTRAL
}
