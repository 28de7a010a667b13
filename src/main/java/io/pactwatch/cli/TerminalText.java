package io.pactwatch.cli;

import io.pactwatch.core.admit.TextCleaner;
import java.util.Locale;

/**
 * Makes text from outside fit for a terminal, which obeys some characters and shows others in
 * another order than they stand.
 */
public final class TerminalText {
  private TerminalText() {}

  /** One line of text: escapes and controls are gone; what else cannot be seen is spelled out. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    TextCleaner.cleanLine(text)
        .codePoints()
        .forEach(
            codePoint -> {
              if (isHarmless(codePoint)) {
                line.appendCodePoint(codePoint);
              } else {
                line.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
              }
            });
    return line.toString();
  }

  /** One line of JSON, with the same meaning: such characters stand only in its strings. */
  public static String json(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            codePoint -> {
              if (isHarmless(codePoint)) {
                escaped.appendCodePoint(codePoint);
              } else {
                for (char unit : Character.toChars(codePoint)) {
                  escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
