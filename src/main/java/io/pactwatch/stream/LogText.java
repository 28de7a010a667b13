package io.pactwatch.stream;

import io.pactwatch.core.admit.TextCleaner;

/** Makes text from outside fit for a log: one line, bounded, no control characters. */
final class LogText {
  private static final int MAXIMUM_LENGTH = 300;

  private LogText() {}

  static String oneLine(Exception exception) {
    String message = exception.getMessage();
    return oneLine(message == null ? exception.getClass().getSimpleName() : message);
  }

  static String oneLine(String text) {
    String line = TextCleaner.cleanLine(text);
    return line.length() <= MAXIMUM_LENGTH ? line : line.substring(0, MAXIMUM_LENGTH) + "…";
  }
}
