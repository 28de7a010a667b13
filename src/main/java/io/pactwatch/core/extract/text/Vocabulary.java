package io.pactwatch.core.extract.text;

import java.util.Arrays;

/**
 * The words that a catalogue knows, as small integers: comparing two of them costs nothing, and all
 * words of a text that no rule asks for are the same one.
 *
 * <p>An open-addressed table of hashes, over one pool of characters: a word of a text is looked up
 * where it stands, without a copy of it.
 */
public final class Vocabulary {
  /** The id of every word that the catalogue does not know. */
  public static final int UNKNOWN = -1;

  private static final int INITIAL_SLOTS = 64;
  private static final char[] FOLDED = new char[128];

  static {
    for (char character = 0; character < FOLDED.length; character++) {
      FOLDED[character] = Character.toLowerCase(character);
    }
  }

  private char[] pool = new char[256];
  private int[] ends = new int[32];
  private int size;

  /** The hash of a word in the upper half, its id plus one in the lower; 0 where nothing stands. */
  private long[] slots = new long[INITIAL_SLOTS];

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
    if (size * 2 > slots.length) {
      grow();
    }
    put(slots, entry(lowerCaseWord.hashCode(), size));
    return size - 1;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long entry : slots) {
      if (entry != 0) {
        put(larger, entry);
      }
    }
    slots = larger;
  }

  private static void put(long[] slots, long entry) {
    int slot = slotOf(hashOf(entry), slots.length);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry;
  }

  /** The id of a word in lower case, or {@link #UNKNOWN}. */
  int idOf(String lowerCaseWord) {
    return idOf(lowerCaseWord.toCharArray(), 0, lowerCaseWord.length(), lowerCaseWord.hashCode());
  }

  /**
   * The id of the word that stands there in whatever case, or {@link #UNKNOWN}. The same as {@link
   * #idOf(String)} of its folded form.
   */
  int idOf(char[] text, int start, int end) {
    int hash = 0;
    for (int position = start; position < end; position++) {
      char character = text[position];
      if (character >= FOLDED.length && character != '\u2019') {
        // Only the library knows how the rest of Unicode is folded.
        return idOf(Tokenizer.fold(new String(text, start, end - start)));
      }
      hash = hash * 31 + folded(character);
    }
    return idOf(text, start, end, hash);
  }

  /**
   * The id of a word of ASCII that stands there in whatever case, or {@link #UNKNOWN}.
   *
   * @param hash of the folded word, by the rule of {@link String#hashCode}
   */
  int idOf(char[] text, int start, int end, int hash) {
    int slot = slotOf(hash, slots.length);
    for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (hashOf(entry) == hash && isWord((int) entry - 1, text, start, end)) {
        return (int) entry - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private boolean isWord(int id, char[] text, int start, int end) {
    int position = startOf(id);
    if (ends[id] - position != end - start) {
      return false;
    }
    for (int at = start; at < end; at++, position++) {
      if (pool[position] != folded(text[at])) {
        return false;
      }
    }
    return true;
  }

  private static char folded(char character) {
    if (character < FOLDED.length) {
      return FOLDED[character];
    }
    return character == '\u2019' ? '\'' : character;
  }

  private int startOf(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private static long entry(int hash, int idPlusOne) {
    return ((long) hash << 32) | idPlusOne;
  }

  private static int hashOf(long entry) {
    return (int) (entry >>> 32);
  }

  /** Spreads the hash: those of similar words differ in few bits. */
  private static int slotOf(int hash, int slots) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots) + 1);
  }

  public int size() {
    return size;
  }
}
