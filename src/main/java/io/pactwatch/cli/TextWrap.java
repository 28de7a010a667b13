package io.pactwatch.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. */
final class TextWrap {
  private TextWrap() {}

  /**
   * Lines of at most so many characters, the indent included. A word that is longer than a line has
   * one of its own and stays whole, so that an address can still be clicked.
   */
  static List<String> wrap(String text, String indent, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+", -1)) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** At most so many characters, cut between words. */
  static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = text.lastIndexOf(' ', length - 1);
    int cut = end > length / 2 ? end : length - 1;
    boolean halves = Character.isHighSurrogate(text.charAt(cut - 1));
    return text.substring(0, halves ? cut - 1 : cut) + "…";
  }
}
