package io.pactwatch.runtime;

import io.pactwatch.core.admit.TextCleaner;
import org.jspecify.annotations.Nullable;

/** Failures in one line, fit for a log: no control characters, bounded, no stack. */
final class Failures {
  private static final int MAXIMUM_LENGTH = 400;

  /** Causes can form a ring. */
  private static final int MAXIMUM_CAUSES = 20;

  private Failures() {}

  /** The innermost cause, by class and message. */
  static String oneLine(Throwable failure) {
    Throwable cause = innermost(failure);
    @Nullable String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return bounded(message == null ? name : name + ": " + message);
  }

  /** The innermost cause, by its message alone where it has one. */
  static String message(Throwable failure) {
    Throwable cause = innermost(failure);
    @Nullable String message = cause.getMessage();
    return bounded(
        message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < MAXIMUM_CAUSES; depth++) {
      @Nullable Throwable next = cause.getCause();
      if (next == null) {
        return cause;
      }
      cause = next;
    }
    return cause;
  }

  private static String bounded(String text) {
    String line = TextCleaner.cleanLine(text);
    if (line.length() <= MAXIMUM_LENGTH) {
      return line;
    }
    boolean halves = Character.isHighSurrogate(line.charAt(MAXIMUM_LENGTH - 1));
    return line.substring(0, halves ? MAXIMUM_LENGTH - 1 : MAXIMUM_LENGTH) + "…";
  }
}
