package io.pactwatch.core.admit;

/**
 * Removes from text what a reader cannot see and a terminal, a log or a page could obey: terminal
 * escapes, control characters, bidirectional controls and zero-width characters. What stays is not
 * changed otherwise (no trimming, no Unicode normalisation), so that positions in the cleaned text
 * are positions in what a reader reads. Cleaning what is clean changes nothing.
 */
public final class TextCleaner {
  private static final char ESCAPE = '\u001b';
  private static final char C1_CSI = '\u009b';
  private static final char REPLACEMENT = '\ufffd';

  private TextCleaner() {}

  /** Cleans text of many lines: line feeds and tabs stay, other line ends become line feeds. */
  public static String cleanText(String text) {
    return clean(text, '\n', '\t');
  }

  /** Cleans text of one line: line ends and tabs become spaces. */
  public static String cleanLine(String text) {
    return clean(text, ' ', ' ');
  }

  private static String clean(String text, char lineEnd, char tab) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int index = 0;
    while (index < text.length()) {
      char unit = text.charAt(index);
      int escapeEnd = TerminalEscape.end(text, index);
      if (escapeEnd > index) {
        index = escapeEnd;
      } else if (unit == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n') {
        index++;
      } else if (isLineEnd(unit)) {
        cleaned.append(lineEnd);
        index++;
      } else if (unit == '\t') {
        cleaned.append(tab);
        index++;
      } else {
        index = appendVisible(text, index, cleaned);
      }
    }
    return cleaned.length() == text.length() && text.contentEquals(cleaned)
        ? text
        : cleaned.toString();
  }

  private static int appendVisible(String text, int index, StringBuilder cleaned) {
    int codePoint = text.codePointAt(index);
    if (Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint)) {
      cleaned.append(REPLACEMENT);
    } else if (!isControl(codePoint) && !isInvisible(codePoint)) {
      cleaned.appendCodePoint(codePoint);
    }
    return index + Character.charCount(codePoint);
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n'
        || unit == '\r'
        || unit == '\u000b'
        || unit == '\f'
        || unit == '\u2028'
        || unit == '\u2029';
  }

  private static boolean isControl(int codePoint) {
    return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
  }

  /**
   * Soft hyphen, bidirectional controls, zero-width and other invisible format characters, tags.
   * Listed here, and not asked of the Java version's Unicode tables, so that every version of Java
   * cleans alike.
   */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x00ad
        || codePoint == 0x061c
        || codePoint == 0x180e
        || (codePoint >= 0x200b && codePoint <= 0x200f)
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2060 && codePoint <= 0x206f)
        || codePoint == 0xfeff
        || (codePoint >= 0xfff9 && codePoint <= 0xfffb)
        || (codePoint >= 0xe0000 && codePoint <= 0xe007f);
  }

  /**
   * Escape sequences as ECMA-48 has them. Strings that no terminator ends within their line are no
   * sequences: their introducer goes and their text stays, so that one stray character cannot
   * swallow an article. One-character (C1) introducers need more proof than ESC, since they also
   * come from text whose encoding was mistaken.
   */
  private static final class TerminalEscape {
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
        if (unit == ESCAPE || isLineEnd(unit)) {
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
}
