package io.pactwatch.core.model;

/** The field of an item that a position points into. */
public enum TextField {
  TITLE,
  BODY
}
