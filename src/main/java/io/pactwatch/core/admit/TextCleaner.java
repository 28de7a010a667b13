package io.pactwatch.core.admit;

/**
 * Removes from text what a reader cannot see and a terminal, a log or a page could obey: terminal
 * escapes, control characters, bidirectional controls and zero-width characters. What stays is not
 * changed otherwise (no trimming, no Unicode normalisation), so that positions in the cleaned text
 * are positions in what a reader reads. Cleaning what is clean changes nothing.
 */
public final class TextCleaner {
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
    int index = plainEnd(text, lineEnd, tab);
    if (index == text.length()) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, index);
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

  /** Where the first character stands that has to be looked at closely: in most texts none does. */
  private static int plainEnd(String text, char lineEnd, char tab) {
    int index = 0;
    while (index < text.length()) {
      char unit = text.charAt(index);
      if (!isPlain(unit) && !(unit == '\n' && lineEnd == '\n') && !(unit == '\t' && tab == '\t')) {
        break;
      }
      index++;
    }
    return index;
  }

  /** Letters and signs of most texts; of the others, some are visible as well. */
  private static boolean isPlain(char unit) {
    return (unit >= ' ' && unit < 0x7f)
        || (unit >= 0xa0 && unit < 0x2000 && unit != 0x00ad && unit != 0x061c && unit != 0x180e)
        || (unit >= 0x2010 && unit <= 0x2027);
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

  static boolean isLineEnd(char unit) {
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
}
