package io.pactwatch.cli;

/** Whom the output is for. */
enum OutputFormat {
  /** People. */
  TEXT,
  /** Programs. */
  JSON
}
