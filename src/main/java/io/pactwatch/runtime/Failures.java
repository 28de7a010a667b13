package io.pactwatch.runtime;

import io.pactwatch.core.admit.TextCleaner;

/** Failures in one line, fit for a log: no control characters, bounded, no stack. */
final class Failures {
  private static final int MAXIMUM_LENGTH = 400;

  private Failures() {}

  /** The innermost cause, by class and message. */
  static String oneLine(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String line =
        TextCleaner.cleanLine(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    return line.length() <= MAXIMUM_LENGTH ? line : line.substring(0, MAXIMUM_LENGTH) + "…";
  }
}
