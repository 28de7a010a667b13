package io.pactwatch.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes keys and values fit to be shown: one line, short, without terminal codes or secrets. */
final class ShownText {
  static final String MASK = "********";

  private static final int LONGEST = 80;
  private static final Pattern SECRET_KEY =
      Pattern.compile("passw|pwd|secret|token|jaas|key|credential");

  /** A JAAS line or an address with a password in it, whatever its key is called. */
  private static final Pattern SECRET_VALUE =
      Pattern.compile("passw|secret|token|-----BEGIN|://[^/\\s]*@", Pattern.CASE_INSENSITIVE);

  private ShownText() {}

  /** The value in quotes, or a mask where key or value look like a secret. */
  static String value(String key, String value) {
    return isSecret(key, value) ? MASK : "'" + escaped(value) + "'";
  }

  static boolean isSecret(String key, String value) {
    return SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).find()
        || SECRET_VALUE.matcher(value).find();
  }

  /** At most 80 characters, with an ellipsis where some are left out; all of them visible. */
  static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
    if (text.codePoints().skip(LONGEST).findAny().isPresent()) {
      shown.append('…');
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (isVisible(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append(String.format(Locale.ROOT, "\\u%04X", point));
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
