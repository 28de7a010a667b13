package io.pactwatch.core.model;

/** How much an alert matters, from the least to the most. */
public enum Severity {
  NOTICE,
  MAJOR,
  CRITICAL
}
