package io.pactwatch.core.extract.text;

import java.util.Locale;

/**
 * Cuts texts as {@link Tokenizer} does, character by character and word by word as the library
 * reads them: slow, and easy to see that it is right.
 */
final class SimpleTokenizer {
  private final Vocabulary vocabulary;

  SimpleTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tokens of the text. */
  Tokens tokenize(String text) {
    Tokens tokens = new Tokens();
    tokens.begin(text);
    int position = 0;
    int lineBreaks = 0;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      if (isSpace(character) || isInnerHyphen(text, position, character)) {
        if (character == '\n') {
          lineBreaks++;
        }
        position += Character.charCount(character);
        continue;
      }
      int end = endOfToken(text, position, character);
      TokenKind kind = kindOf(text, position, end);
      int word = wordId(text, position, end);
      tokens.add(kind, position, end, word, Vocabulary.NO_LETTERS, lineBreaks);
      lineBreaks = 0;
      position = end;
    }
    return tokens;
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isInnerHyphen(String text, int position, int character) {
    return (character == '-' || character == '\u2010' || character == '\u2011')
        && position > 0
        && position + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(position - 1))
        && Character.isLetterOrDigit(text.charAt(position + 1));
  }

  private static int endOfToken(String text, int start, int first) {
    if (Character.isDigit(first)) {
      return endOfNumber(text, start);
    }
    if (Character.isLetter(first)) {
      return endOfWord(text, start);
    }
    if (isApostrophe(first) && isPossessive(text, start)) {
      return start + 2;
    }
    return start + Character.charCount(first);
  }

  private static int endOfNumber(String text, int start) {
    int position = start;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      boolean separator =
          (character == '.' || character == ',')
              && position + 1 < text.length()
              && Character.isDigit(text.codePointAt(position + 1));
      if (!Character.isDigit(character) && !separator) {
        break;
      }
      position += Character.charCount(character);
    }
    return position;
  }

  private static int endOfWord(String text, int start) {
    int position = start;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      if (!isWordPart(character) && !isInnerSign(text, position, character)) {
        break;
      }
      position += Character.charCount(character);
    }
    return position;
  }

  private static boolean isWordPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** An apostrophe as in {@code isn't} or a point as in {@code U.S}. */
  private static boolean isInnerSign(String text, int position, int character) {
    if (position + 1 >= text.length() || !Character.isLetter(text.codePointAt(position + 1))) {
      return false;
    }
    if (isApostrophe(character)) {
      return !isPossessive(text, position);
    }
    boolean singleLetterBefore =
        position >= 1
            && Character.isUpperCase(text.charAt(position - 1))
            && (position < 2 || !Character.isLetterOrDigit(text.charAt(position - 2)));
    return character == '.' && singleLetterBefore;
  }

  private static boolean isApostrophe(int character) {
    return character == '\'' || character == '\u2019';
  }

  private static boolean isPossessive(String text, int apostrophe) {
    int after = apostrophe + 1;
    return apostrophe > 0
        && Character.isLetterOrDigit(text.charAt(apostrophe - 1))
        && after < text.length()
        && (text.charAt(after) == 's' || text.charAt(after) == 'S')
        && (after + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(after + 1)));
  }

  private static TokenKind kindOf(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (Character.isDigit(first)) {
      return TokenKind.NUMBER;
    }
    if (Character.isLetter(first)) {
      return TokenKind.WORD;
    }
    return isApostrophe(first) && end - start == 2 ? TokenKind.POSSESSIVE : TokenKind.SIGN;
  }

  private int wordId(String text, int start, int end) {
    String word = text.substring(start, end);
    return vocabulary.idOf(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }
}
