package io.pactwatch.core.catalogue;

/** How many parties the key of a rule's signal has. */
public enum KeyForm {
  /** Two; without a second party there is no signal. */
  PAIR,
  /** Two where a second party is named, else one. */
  PAIR_OR_ONE,
  /** One: A. */
  ONE
}
