package io.pactwatch.archive.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotations that GDELT found in an article: blocks joined by {@code #}, each of an offset, a
 * length, a verb and the words, joined by {@code |}. It is the only text of the article that an
 * archive holds.
 */
final class GkgQuotations {
  /** Words may hold the sign that joins blocks: only a whole beginning of a block begins one. */
  private static final Pattern BEGINNING = Pattern.compile("(?:^|#)\\d+\\|\\d+\\|[^|#]*\\|");

  private GkgQuotations() {}

  /** The words of each quotation in a line of its own; empty where there are none. */
  static String text(String column) {
    List<String> quotations = new ArrayList<>();
    Matcher beginning = BEGINNING.matcher(column);
    boolean found = beginning.find();
    while (found) {
      int start = beginning.end();
      found = beginning.find();
      String words = column.substring(start, found ? beginning.start() : column.length()).strip();
      if (!words.isEmpty()) {
        quotations.add("“" + words + "”");
      }
    }
    return String.join("\n", quotations);
  }
}
