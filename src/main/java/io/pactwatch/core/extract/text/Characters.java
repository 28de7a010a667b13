package io.pactwatch.core.extract.text;

/**
 * What characters are: those of ASCII by a table, because nearly all are, and all others as the
 * library says.
 */
final class Characters {
  /** Characters below this one are of ASCII. */
  static final int ASCII = 128;

  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int SPACE = 4;
  private static final int ENDING = 8;

  /** What can stand last in a sentence, of ASCII: stops, and what closes what a stop is in. */
  private static final String ENDINGS = ".!?\"')]";

  private static final byte[] CLASSES = new byte[ASCII];

  private static final char[] FOLDED = new char[ASCII];

  static {
    for (int character = 0; character < ASCII; character++) {
      CLASSES[character] =
          (byte)
              ((Character.isLetter(character) ? LETTER : 0)
                  | (Character.isDigit(character) ? DIGIT : 0)
                  | (Character.isWhitespace(character) ? SPACE : 0)
                  | (ENDINGS.indexOf(character) < 0 ? 0 : ENDING));
      FOLDED[character] = (char) Character.toLowerCase(character);
    }
  }

  private Characters() {}

  /** As {@link Tokenizer#fold} gives it, for ASCII and apostrophes; all others as they are. */
  static char folded(char character) {
    if (character < ASCII) {
      return FOLDED[character];
    }
    return character == '\u2019' ? '\'' : character;
  }

  static boolean isSpace(int character) {
    return character < ASCII
        ? (CLASSES[character] & SPACE) != 0
        : Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /**
   * 1 for a sign with which a sentence can end, and for every one that is not of ASCII, else 0: a
   * number, because nobody can guess which one it is.
   */
  static int endings(int sign) {
    return sign < ASCII ? (CLASSES[sign] & ENDING) / ENDING : 1;
  }

  static boolean isLetter(int character) {
    return character < ASCII ? (CLASSES[character] & LETTER) != 0 : Character.isLetter(character);
  }

  static boolean isDigit(int character) {
    return character < ASCII ? (CLASSES[character] & DIGIT) != 0 : Character.isDigit(character);
  }

  static boolean isLetterOrDigit(int character) {
    return character < ASCII
        ? (CLASSES[character] & (LETTER | DIGIT)) != 0
        : Character.isLetterOrDigit(character);
  }

  static boolean isWordPart(int character) {
    return isLetterOrDigit(character)
        || (character >= ASCII && Character.getType(character) == Character.NON_SPACING_MARK);
  }

  static boolean isApostrophe(int character) {
    return character == '\'' || character == '\u2019';
  }
}
