package io.pactwatch.core.extract.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text, as columns: a token is an index. Positions are UTF-16 units of the
 * original text. One text can be cut after another: the columns are kept, for to make and clear new
 * ones costs a good part of what cutting does.
 */
public final class Tokens {
  /** English has a token in five characters; other texts make the columns grow. */
  private static final int CHARACTERS_PER_TOKEN = 4;

  /**
   * The columns of a longer text are kept no longer than to the next shorter one; in UTF-16 units.
   */
  private static final int LONG_TEXT = 1 << 16;

  private static final int SIGN = TokenKind.SIGN.code();
  private static final int WORD = TokenKind.WORD.code();
  private static final int NUMBER = TokenKind.NUMBER.code();
  private static final int WORDS_AND_NUMBERS = 1 << WORD | 1 << NUMBER;
  private static final int KIND_BITS = 2;
  private static final int KIND = (1 << KIND_BITS) - 1;

  /** Start, end and word of a token stand side by side: whoever asks for one asks for others. */
  private static final int CELLS = 3;

  private String text = "";

  /** Those of the text: to read one of them here costs less than to ask the text for it. */
  private char[] characters = {};

  private final PlainLetters plain = new PlainLetters();

  private int size;
  private int[] cells = {};

  /** The letters of each token as the vocabulary takes them; none where it is not of ASCII. */
  private long[] letters = {};

  /** The kind of each token, and how many line breaks stand before it. */
  private byte[] marks = {};

  /** The tokens after which a sentence can end, but for the last; some stand there twice. */
  private int[] possibleEnds = {};

  private int possibleEndsSize;
  private @Nullable String @Nullable [] foldedTexts;

  /** Of no text yet. */
  public Tokens() {}

  /** Goes on to a text, of which there are no tokens yet. */
  void begin(String next) {
    text = next;
    size = 0;
    possibleEndsSize = 0;
    foldedTexts = null;
    int length = next.length();
    if (length > characters.length || characters.length > Math.max(length, LONG_TEXT)) {
      characters = new char[length];
      reserve(length / CHARACTERS_PER_TOKEN + 16);
    }
    next.getChars(0, length, characters, 0);
    plain.read(characters, length);
  }

  private void reserve(int capacity) {
    cells = new int[CELLS * capacity];
    letters = new long[capacity];
    marks = new byte[capacity];
    possibleEnds = new int[2 * capacity];
  }

  /**
   * Adds a token.
   *
   * @param lettersOfWord its {@link Vocabulary#lettersIn}
   */
  void add(TokenKind kind, int start, int end, int word, long lettersOfWord, int lineBreaksBefore) {
    if (size == marks.length) {
      grow();
    }
    int cell = CELLS * size;
    cells[cell] = start;
    cells[cell + 1] = end;
    cells[cell + 2] = word;
    letters[size] = lettersOfWord;
    marks[size] = (byte) (kind.code() | Math.min(lineBreaksBefore, 2) << KIND_BITS);
    // Nobody can guess which these are: so each is written, and stays where it counts.
    possibleEnds[possibleEndsSize] = size - 1;
    possibleEndsSize += Math.min(lineBreaksBefore, 1);
    possibleEnds[possibleEndsSize] = size;
    possibleEndsSize += kind == TokenKind.SIGN ? Characters.endings(characters[start]) : 0;
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    cells = Arrays.copyOf(cells, CELLS * capacity);
    letters = Arrays.copyOf(letters, capacity);
    marks = Arrays.copyOf(marks, capacity);
    possibleEnds = Arrays.copyOf(possibleEnds, 2 * capacity);
  }

  public int size() {
    return size;
  }

  public String text() {
    return text;
  }

  /** The characters of the text, and behind them anything. */
  char[] characters() {
    return characters;
  }

  /** The letters and digits of the text. */
  PlainLetters plain() {
    return plain;
  }

  public TokenKind kind(int token) {
    return TokenKind.of(marks[token] & KIND);
  }

  public int start(int token) {
    return cells[CELLS * token];
  }

  public int end(int token) {
    return cells[CELLS * token + 1];
  }

  /** The word's id in the vocabulary. */
  public int word(int token) {
    return cells[CELLS * token + 2];
  }

  /** Its {@link Vocabulary#lettersIn}. */
  long letters(int token) {
    return letters[token];
  }

  /** How many line breaks stand before the token; two stand for any number above. */
  int lineBreaksBefore(int token) {
    return marks[token] >> KIND_BITS;
  }

  /**
   * One of the tokens after which a sentence can end, in their order: stops and what closes what
   * they are in, signs that are not of ASCII, the last of each line, and behind them the last of
   * all.
   */
  int possibleEnd(int index) {
    return index < possibleEndsSize ? possibleEnds[index] : size - 1;
  }

  public String textOf(int token) {
    return text.substring(start(token), end(token));
  }

  /** Its text in lower case, made once: some stages ask for the same one again and again. */
  public String folded(int token) {
    @Nullable String[] known = foldedTexts;
    if (known == null) {
      known = new String[size];
      foldedTexts = known;
    }
    String found = known[token];
    if (found == null) {
      found = Tokenizer.fold(textOf(token));
      known[token] = found;
    }
    return found;
  }

  /**
   * Copies the words and figures of the text, each as a number that its letters make, in whatever
   * case: the same for the same word in every text, and for two words hardly ever.
   *
   * @param words has room for all tokens
   * @param from where the first one goes
   * @return the place after the last one
   */
  public int copyWords(long[] words, int from) {
    int to = from;
    for (int token = 0; token < size; token++) {
      // Nobody can guess which these are: so each is written, and stays where it counts.
      words[to] = letters[token];
      int counts = WORDS_AND_NUMBERS >>> (marks[token] & KIND) & 1;
      if (letters[token] == Vocabulary.NO_LETTERS && counts != 0) {
        words[to] = Vocabulary.lettersOf(folded(token));
      }
      to += counts;
    }
    return to;
  }

  /** Whether its text in lower case is this word of ASCII. */
  public boolean isWord(int token, String lowerCaseWord) {
    int start = start(token);
    if (end(token) - start != lowerCaseWord.length()) {
      return false;
    }
    for (int at = 0; at < lowerCaseWord.length(); at++) {
      char folded = Characters.folded(characters[start + at]);
      if (folded >= Characters.ASCII) {
        // Only the library knows how the rest of Unicode is folded.
        return folded(token).equals(lowerCaseWord);
      }
      if (folded != lowerCaseWord.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  public char firstChar(int token) {
    return characters[start(token)];
  }

  int firstCodePoint(int token) {
    return Character.codePointAt(characters, start(token), text.length());
  }

  /** Whether it is a sign, whichever. */
  boolean isSign(int token) {
    return (marks[token] & KIND) == SIGN;
  }

  public boolean isSign(int token, char sign) {
    return isSign(token) && firstChar(token) == sign;
  }

  /** Whether the token is the second part of a hyphenated word. */
  public boolean isHyphenated(int token) {
    int before = start(token) - 1;
    return token > 0
        && before == end(token - 1)
        && "-\u2010\u2011".indexOf(characters[before]) >= 0;
  }

  /** Whether nothing stands between the token and the one before it. */
  public boolean touchesPrevious(int token) {
    return token > 0 && start(token) == end(token - 1);
  }
}
