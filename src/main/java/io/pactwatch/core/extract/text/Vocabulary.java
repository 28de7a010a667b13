package io.pactwatch.core.extract.text;

import java.util.Arrays;

/**
 * The words that a catalogue knows, as small integers: comparing two of them costs nothing, and all
 * words of a text that no rule asks for are the same one.
 *
 * <p>An open-addressed table in which a word of a text is looked up where it stands, without a copy
 * of it. A short word of ASCII is its own key, so that a look-up reads one place of memory; only
 * the others are compared letter by letter with a pool of characters.
 */
public final class Vocabulary {
  /** The id of every word that the catalogue does not know. */
  public static final int UNKNOWN = -1;

  /** The {@link #withLetter letters} of a word of which nothing was read. */
  static final long NO_LETTERS = 0;

  /** So many characters of ASCII fit into a key. */
  private static final int SHORT = Long.BYTES;

  /** The keys of all words that are not short: no character of ASCII has this bit. */
  private static final long NOT_SHORT = Long.MIN_VALUE;

  private static final char[] NO_TEXT = {};
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int INITIAL_SLOTS = 64;

  private char[] pool = new char[256];
  private int[] ends = new int[32];
  private int size;

  /** The key of a word, and beside it its id plus one; 0 where nothing stands. */
  private long[] slots = new long[2 * INITIAL_SLOTS];

  /** The id of a word in lower case, a new one where it has none. Only while compiling. */
  public int intern(String lowerCaseWord) {
    int known = idOf(lowerCaseWord);
    if (known != UNKNOWN) {
      return known;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    int start = startOf(size);
    int end = start + lowerCaseWord.length();
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
    }
    lowerCaseWord.getChars(0, lowerCaseWord.length(), pool, start);
    ends[size] = end;
    size++;
    if (size * 4 > slots.length) {
      grow();
    }
    put(slots, keyOf(lowerCaseWord), size);
    return size - 1;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot + 1] != 0) {
        put(larger, slots[slot], slots[slot + 1]);
      }
    }
    slots = larger;
  }

  private static void put(long[] slots, long key, long idPlusOne) {
    int slot = slotOf(key, slots.length);
    while (slots[slot + 1] != 0) {
      slot = (slot + 2) & (slots.length - 1);
    }
    slots[slot] = key;
    slots[slot + 1] = idPlusOne;
  }

  /** The id of a word in lower case, or {@link #UNKNOWN}. */
  public int idOf(String lowerCaseWord) {
    return find(lowerCaseWord.toCharArray(), 0, lowerCaseWord.length(), keyOf(lowerCaseWord));
  }

  /**
   * The id of the word that stands there in whatever case, or {@link #UNKNOWN}. The same as {@link
   * #idOf(String)} of its folded form.
   *
   * @param letters its {@link #lettersIn}
   */
  int idOf(char[] text, int start, int end, long letters) {
    return letters == NO_LETTERS
        ? idOf(Tokenizer.fold(new String(text, start, end - start)))
        : idOfPlain(text, start, end, letters);
  }

  /**
   * The id of a word of ASCII that stands there in whatever case, or {@link #UNKNOWN}.
   *
   * @param letters all its characters, folded, one after another {@link #withLetter}
   */
  int idOfPlain(char[] text, int start, int end, long letters) {
    return find(text, start, end, end - start <= SHORT ? letters : spread(letters));
  }

  /** The id of a sign of ASCII, or {@link #UNKNOWN}. */
  int idOfSign(char sign) {
    return find(NO_TEXT, 0, 0, sign);
  }

  /** The letters of a word, and one more. */
  static long withLetter(long letters, char folded) {
    return Long.rotateLeft(letters, Byte.SIZE) ^ folded;
  }

  /**
   * The letters of the word that stands there, folded, one after another {@link #withLetter};
   * {@link #NO_LETTERS} where it is not of ASCII alone: only the library knows how the rest of
   * Unicode is folded.
   */
  static long lettersIn(char[] text, int start, int end) {
    long letters = NO_LETTERS;
    for (int position = start; position < end; position++) {
      char character = text[position];
      if (character >= Characters.ASCII && character != '\u2019') {
        return NO_LETTERS;
      }
      letters = withLetter(letters, Characters.folded(character));
    }
    return letters;
  }

  /** All letters of a folded word, one after another {@link #withLetter}. */
  static long lettersOf(String folded) {
    long letters = NO_LETTERS;
    for (int position = 0; position < folded.length(); position++) {
      letters = withLetter(letters, folded.charAt(position));
    }
    return letters;
  }

  private static long keyOf(String word) {
    long letters = lettersOf(word);
    boolean plain = word.length() <= SHORT;
    for (int position = 0; plain && position < word.length(); position++) {
      plain = word.charAt(position) < Characters.ASCII;
    }
    return plain ? letters : spread(letters);
  }

  private static long spread(long letters) {
    return (letters * SPREAD) | NOT_SHORT;
  }

  private int find(char[] text, int start, int end, long key) {
    int slot = slotOf(key, slots.length);
    for (int id = (int) slots[slot + 1]; id != 0; id = (int) slots[slot + 1]) {
      if (slots[slot] == key && (key >= 0 || isWord(id - 1, text, start, end))) {
        return id - 1;
      }
      slot = (slot + 2) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private boolean isWord(int id, char[] text, int start, int end) {
    int position = startOf(id);
    if (ends[id] - position != end - start) {
      return false;
    }
    for (int at = start; at < end; at++, position++) {
      if (pool[position] != Characters.folded(text[at])) {
        return false;
      }
    }
    return true;
  }

  private int startOf(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  /** Spreads the key: those of similar words differ in few bits. */
  private static int slotOf(long key, int cells) {
    return (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(cells) + 1)) & -2;
  }

  public int size() {
    return size;
  }
}
