package io.pactwatch.core.model;

/** Who speaks in an item. */
public enum ItemKind {
  /** A publisher reports. */
  NEWS,
  /** A party speaks for itself: what it says is first-party. */
  ANNOUNCEMENT
}
