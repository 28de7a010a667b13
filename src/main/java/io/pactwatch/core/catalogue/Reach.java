package io.pactwatch.core.catalogue;

/** How far to look for a party that a pattern itself does not name, the nearest first. */
public enum Reach {
  /** Only where the pattern has a slot for it. */
  PATTERN,
  /** In the same sentence. */
  SENTENCE,
  /** Also in the sentences before it in the same paragraph. */
  PARAGRAPH,
  /** Also in the title. */
  ITEM
}
