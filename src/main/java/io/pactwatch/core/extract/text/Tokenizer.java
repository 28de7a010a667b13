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
    return new Cut(text).tokens(vocabulary);
  }

  /** The form in which the vocabulary knows a word: lower case, straight apostrophes. */
  public static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** One text on its way through. */
  private static final class Cut {
    private static final char NO_WORD_PART = 0;

    private final String text;
    private final char[] characters;
    private long plainLetters;

    Cut(String text) {
      this.text = text;
      characters = text.toCharArray();
    }

    Tokens tokens(Vocabulary vocabulary) {
      Tokens tokens = new Tokens(text);
      int position = 0;
      int lineBreaks = 0;
      while (position < characters.length) {
        char first = characters[position];
        if (first == ' ') {
          position++;
          continue;
        }
        int plainEnd = Characters.isPlainLetter(first) ? endOfPlainWord(position) : position;
        if (plainEnd > position) {
          int word = vocabulary.idOfPlain(characters, position, plainEnd, plainLetters);
          tokens.add(TokenKind.WORD, position, plainEnd, word, lineBreaks);
          lineBreaks = 0;
          position = plainEnd;
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
        tokens.add(kind, position, end, vocabulary.idOf(characters, position, end), lineBreaks);
        lineBreaks = 0;
        position = end;
      }
      return tokens;
    }

    private int codePointAt(int position) {
      char character = characters[position];
      return Character.isHighSurrogate(character) ? text.codePointAt(position) : character;
    }

    private boolean isInnerHyphen(int position, int character) {
      return (character == '-' || character == '\u2010' || character == '\u2011')
          && position > 0
          && position + 1 < characters.length
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
      while (position < characters.length) {
        int character = codePointAt(position);
        boolean separator =
            (character == '.' || character == ',')
                && position + 1 < characters.length
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
      while (position < characters.length) {
        int character = codePointAt(position);
        if (!Characters.isWordPart(character) && !isInnerSign(position, character)) {
          break;
        }
        position += Character.charCount(character);
      }
      return position;
    }

    /**
     * The end of a word that has nothing but letters and digits of ASCII and ends where only a sign
     * or space of ASCII can follow; else the start itself. Nearly all words are such. Its letters
     * are left in {@link #plainLetters}.
     */
    private int endOfPlainWord(int start) {
      long letters = Vocabulary.NO_LETTERS;
      int position = start;
      while (position < characters.length) {
        char character = characters[position];
        char folded =
            character < Characters.ASCII ? Characters.foldedWordPart(character) : NO_WORD_PART;
        if (folded == NO_WORD_PART) {
          if (character >= Characters.ASCII || character == '.' || character == '\'') {
            return start;
          }
          break;
        }
        letters = Vocabulary.withLetter(letters, folded);
        position++;
      }
      plainLetters = letters;
      return position;
    }

    /** An apostrophe as in {@code isn't} or a point as in {@code U.S}. */
    private boolean isInnerSign(int position, int character) {
      boolean apostrophe = Characters.isApostrophe(character);
      if (!apostrophe && character != '.') {
        return false;
      }
      if (position + 1 >= characters.length || !Characters.isLetter(codePointAt(position + 1))) {
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
          && after < characters.length
          && (characters[after] == 's' || characters[after] == 'S')
          && (after + 1 == characters.length || !Characters.isLetterOrDigit(characters[after + 1]));
    }
  }
}
