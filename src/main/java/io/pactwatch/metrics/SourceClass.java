package io.pactwatch.metrics;

import io.pactwatch.core.model.ItemKind;

/** What is known of the publisher of an item. */
public enum SourceClass {
  /** A party speaks for itself. */
  FIRST_PARTY,
  /** The catalogue says what its word is worth. */
  OUTLET,
  /** The catalogue does not list it. */
  UNKNOWN;

  static SourceClass of(ItemKind kind, boolean listed) {
    return switch (kind) {
      case ANNOUNCEMENT -> FIRST_PARTY;
      case NEWS -> listed ? OUTLET : UNKNOWN;
    };
  }
}
