package io.pactwatch.core.catalogue;

/** What an alias names. */
public enum AliasKind {
  /** The party itself, also by a nickname such as its headquarters. */
  NAME,
  /** A product or service that stands for the party. */
  PRODUCT,
  /** A person who stands for the party. */
  PERSON
}
