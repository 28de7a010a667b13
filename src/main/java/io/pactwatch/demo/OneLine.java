package io.pactwatch.demo;

/** Text from elsewhere, made fit to stand in a one-line message. */
final class OneLine {
  private static final int LONGEST = 400;

  private OneLine() {}

  /** The text without control and formatting characters and cut to a bearable length. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(point -> isPlain(point) ? point : ' ')
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** What went wrong at the bottom: the name and the message of the last cause. */
  static String cause(Throwable failure) {
    Throwable last = failure;
    // Bounded, because a chain of causes may be a circle.
    for (int depth = 0; depth < 20; depth++) {
      Throwable cause = last.getCause();
      if (cause == null) {
        break;
      }
      last = cause;
    }
    String message = last.getMessage();
    String name = last.getClass().getSimpleName();
    return of(message == null ? name : name + ": " + message);
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
