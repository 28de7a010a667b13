package io.pactwatch.core.admit;

/**
 * Escape sequences as ECMA-48 has them. Strings that no terminator ends within their line are no
 * sequences: their introducer goes and their text stays, so that one stray character cannot swallow
 * an article. One-character (C1) introducers need more proof than ESC, since they also come from
 * text whose encoding was mistaken.
 */
final class TerminalEscape {
  private static final char ESCAPE = '\u001b';
  private static final char C1_CSI = '\u009b';

  private TerminalEscape() {}

  /** The index after the sequence that starts at {@code start}; {@code start} if none does. */
  static int end(String text, int start) {
    char first = text.charAt(start);
    if (first == C1_CSI) {
      int end = controlSequenceEnd(text, start + 1);
      return end > start + 2 ? end : start;
    }
    if (isC1StringIntroducer(first)) {
      int end = stringEnd(text, start + 1, false);
      return end > 0 ? end : start;
    }
    if (first != ESCAPE) {
      return start;
    }
    if (start + 1 == text.length()) {
      return start + 1;
    }
    return switch (text.charAt(start + 1)) {
      case '[' -> Math.max(start + 2, controlSequenceEnd(text, start + 2));
      case ']', 'P', 'X', '^', '_' -> Math.max(start + 2, stringEnd(text, start + 2, true));
      default -> plainEscapeEnd(text, start + 1);
    };
  }

  private static boolean isC1StringIntroducer(char unit) {
    return unit == '\u0090'
        || unit == '\u0098'
        || unit == '\u009d'
        || unit == '\u009e'
        || unit == '\u009f';
  }

  /** Parameters, intermediates, one final; -1 if it is none. */
  private static int controlSequenceEnd(String text, int from) {
    int index = skip(text, skip(text, from, '0', '?'), ' ', '/');
    return index < text.length() && within(text.charAt(index), '@', '~') ? index + 1 : -1;
  }

  /** After the terminator of a string; -1 if its line ends first. */
  private static int stringEnd(String text, int from, boolean c1TerminatorCounts) {
    for (int index = from; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit == '\u0007' || (unit == '\u009c' && c1TerminatorCounts)) {
        return index + 1;
      }
      if (unit == ESCAPE && index + 1 < text.length() && text.charAt(index + 1) == '\\') {
        return index + 2;
      }
      if (unit == ESCAPE || TextCleaner.isLineEnd(unit)) {
        return -1;
      }
    }
    return -1;
  }

  /** Intermediates and one final after ESC; ESC alone goes where that does not follow. */
  private static int plainEscapeEnd(String text, int from) {
    int index = skip(text, from, ' ', '/');
    return index < text.length() && within(text.charAt(index), '0', '~') ? index + 1 : from;
  }

  private static int skip(String text, int from, char first, char last) {
    int index = from;
    while (index < text.length() && within(text.charAt(index), first, last)) {
      index++;
    }
    return index;
  }

  private static boolean within(char unit, char first, char last) {
    return unit >= first && unit <= last;
  }
}
