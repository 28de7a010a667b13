package io.pactwatch.metrics;

/** By what an item was found to be known. */
public enum DuplicateBy {
  ID,
  URL
}
