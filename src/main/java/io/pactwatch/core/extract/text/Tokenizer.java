package io.pactwatch.core.extract.text;

import java.util.Locale;

/**
 * Cuts a text into words, numbers and signs in one pass. A hyphen parts two words, so that {@code
 * revenue-sharing} and {@code revenue sharing} are the same to every rule.
 *
 * <p>The words are looked up where they stand: nothing is allocated for a token.
 */
public final class Tokenizer {
  private final Vocabulary vocabulary;

  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tokens of the text. */
  public Tokens tokenize(String text) {
    Tokens tokens = new Tokens();
    tokenize(text, tokens);
    return tokens;
  }

  /**
   * Cuts the text into tokens.
   *
   * @param tokens takes them, in place of those of the text before
   */
  public void tokenize(String text, Tokens tokens) {
    tokens.begin(text);
    new Cut(tokens).cut(vocabulary);
  }

  /** The form in which the vocabulary knows a word: lower case, straight apostrophes. */
  public static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** One text on its way through. */
  private static final class Cut {
    private final Tokens tokens;
    private final String text;
    private final int length;
    private final char[] characters;
    private final PlainLetters plain;

    Cut(Tokens tokens) {
      this.tokens = tokens;
      text = tokens.text();
      length = text.length();
      characters = tokens.characters();
      plain = tokens.plain();
    }

    void cut(Vocabulary vocabulary) {
      int position = 0;
      int lineBreaks = 0;
      while (position < length) {
        if (plain.isBlank(position)) {
          position++;
          continue;
        }
        int wordEnd = endOfPlainWord(position);
        if (wordEnd > position) {
          long letters = plain.word(position, wordEnd);
          int word = vocabulary.idOfPlain(characters, position, wordEnd, letters);
          tokens.add(TokenKind.WORD, position, wordEnd, word, letters, lineBreaks);
          lineBreaks = 0;
          position = wordEnd + plain.blanks(wordEnd);
          continue;
        }
        if (plain.isSign(position)) {
          char sign = characters[position];
          int word = vocabulary.idOfSign(sign);
          tokens.add(TokenKind.SIGN, position, position + 1, word, sign, lineBreaks);
          lineBreaks = 0;
          position++;
          continue;
        }
        int character = codePointAt(position);
        if (Characters.isSpace(character) || isInnerHyphen(position, character)) {
          lineBreaks += character == '\n' ? 1 : 0;
          position += Character.charCount(character);
          continue;
        }
        TokenKind kind = kindOf(position, character);
        int end = endOf(kind, position, character);
        long letters = Vocabulary.lettersIn(characters, position, end);
        int word = vocabulary.idOf(characters, position, end, letters);
        tokens.add(kind, position, end, word, letters, lineBreaks);
        lineBreaks = 0;
        position = end;
      }
    }

    private int codePointAt(int position) {
      char character = characters[position];
      return Character.isHighSurrogate(character) ? text.codePointAt(position) : character;
    }

    private boolean isInnerHyphen(int position, int character) {
      return (character == '-' || character == '\u2010' || character == '\u2011')
          && position > 0
          && position + 1 < length
          && Characters.isLetterOrDigit(characters[position - 1])
          && Characters.isLetterOrDigit(characters[position + 1]);
    }

    private TokenKind kindOf(int position, int first) {
      if (Characters.isLetter(first)) {
        return TokenKind.WORD;
      }
      if (Characters.isDigit(first)) {
        return TokenKind.NUMBER;
      }
      return Characters.isApostrophe(first) && isPossessive(position)
          ? TokenKind.POSSESSIVE
          : TokenKind.SIGN;
    }

    private int endOf(TokenKind kind, int start, int first) {
      return switch (kind) {
        case WORD -> endOfWord(start);
        case NUMBER -> endOfNumber(start);
        case POSSESSIVE -> start + 2;
        case SIGN -> start + Character.charCount(first);
      };
    }

    private int endOfNumber(int start) {
      int position = start;
      while (position < length) {
        int character = codePointAt(position);
        boolean separator =
            (character == '.' || character == ',')
                && position + 1 < length
                && Characters.isDigit(codePointAt(position + 1));
        if (!Characters.isDigit(character) && !separator) {
          break;
        }
        position += Character.charCount(character);
      }
      return position;
    }

    private int endOfWord(int start) {
      int position = start;
      while (position < length) {
        int character = codePointAt(position);
        if (!goesOn(position)) {
          break;
        }
        position += Character.charCount(character);
      }
      return position;
    }

    /**
     * The end of a word that has nothing but letters and digits of ASCII; the start itself where
     * something else stands. Nearly all words are such.
     */
    private int endOfPlainWord(int start) {
      if (!plain.isLetter(start)) {
        return start;
      }
      int end = plain.endOfWord(start);
      return plain.isOpen(end) && goesOn(end) ? start : end;
    }

    private boolean goesOn(int position) {
      int character = codePointAt(position);
      return Characters.isWordPart(character) || isInnerSign(position, character);
    }

    /** An apostrophe as in {@code isn't} or a point as in {@code U.S}. */
    private boolean isInnerSign(int position, int character) {
      boolean apostrophe = Characters.isApostrophe(character);
      if (!apostrophe && character != '.') {
        return false;
      }
      if (position + 1 >= length || !Characters.isLetter(codePointAt(position + 1))) {
        return false;
      }
      return apostrophe ? !isPossessive(position) : followsSingleCapital(position);
    }

    private boolean followsSingleCapital(int position) {
      return position >= 1
          && Character.isUpperCase(characters[position - 1])
          && (position < 2 || !Characters.isLetterOrDigit(characters[position - 2]));
    }

    private boolean isPossessive(int apostrophe) {
      int after = apostrophe + 1;
      return apostrophe > 0
          && Characters.isLetterOrDigit(characters[apostrophe - 1])
          && after < length
          && (characters[after] == 's' || characters[after] == 'S')
          && (after + 1 == length || !Characters.isLetterOrDigit(characters[after + 1]));
    }
  }
}
