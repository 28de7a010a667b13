package io.pactwatch.core.model;

/** What an alert is about. */
public enum AlertKind {
  /** A particular shift. */
  STORY,
  /** A pair moves away from its own baseline. */
  DRIFT
}
