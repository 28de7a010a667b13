package io.pactwatch.core.extract.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A few English words and signs. A token is looked up by its letters, which were read when the text
 * was cut: each word of the table has a slot of its own, so that one look tells.
 */
final class WordTable {
  /** What is given for every other word. */
  static final int NONE = -1;

  private static final long FIRST_MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** So many multipliers are tried before there are twice as many slots. */
  private static final int MULTIPLIERS = 1_000;

  private final List<String> words;
  private final Map<String, Integer> indexes = new HashMap<>();

  /** The letters of the word in each slot, as the vocabulary takes them. */
  private final long[] letters;

  private final int[] indexesOfSlots;
  private final long multiplier;
  private final int shift;

  /** Whether one of them, such as the sign of the euro, is not of ASCII. */
  private final boolean hasForeignSigns;

  /**
   * Of words and signs, in lower case.
   *
   * @throws IllegalArgumentException if two of them have the same letters, or one has none
   */
  WordTable(List<String> words) {
    this.words = List.copyOf(words);
    for (int index = 0; index < words.size(); index++) {
      indexes.put(words.get(index), index);
    }
    long[] keys = words.stream().mapToLong(Vocabulary::lettersOf).toArray();
    if (Arrays.stream(keys).filter(WordTable::hasLetters).distinct().count() < keys.length) {
      throw new IllegalArgumentException("Words with the same letters or none: " + words);
    }
    hasForeignSigns = words.stream().anyMatch(word -> word.charAt(0) >= Characters.ASCII);
    // As few as will do: a table that is seldom asked is read from far memory.
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, words.size()));
    OptionalLong found = multiplier(keys, bits);
    while (found.isEmpty()) {
      bits++;
      found = multiplier(keys, bits);
    }
    multiplier = found.getAsLong();
    shift = Long.SIZE - bits;
    letters = new long[1 << bits];
    indexesOfSlots = new int[1 << bits];
    for (int index = 0; index < keys.length; index++) {
      letters[slotOf(keys[index])] = keys[index];
      indexesOfSlots[slotOf(keys[index])] = index;
    }
  }

  private static boolean hasLetters(long key) {
    return key != Vocabulary.NO_LETTERS;
  }

  /** One by which each key has a slot of its own, and none that of no letters. */
  private static OptionalLong multiplier(long[] keys, int bits) {
    return IntStream.range(0, MULTIPLIERS)
        .mapToLong(index -> FIRST_MULTIPLIER * (2 * index + 1))
        .filter(candidate -> areApart(keys, candidate, Long.SIZE - bits))
        .findFirst();
  }

  private static boolean areApart(long[] keys, long multiplier, int shift) {
    BitSet taken = new BitSet();
    taken.set(slotOf(Vocabulary.NO_LETTERS, multiplier, shift));
    for (long key : keys) {
      int slot = slotOf(key, multiplier, shift);
      if (taken.get(slot)) {
        return false;
      }
      taken.set(slot);
    }
    return true;
  }

  private static int slotOf(long key, long multiplier, int shift) {
    return (int) ((key * multiplier) >>> shift);
  }

  private int slotOf(long key) {
    return slotOf(key, multiplier, shift);
  }

  List<String> words() {
    return words;
  }

  /** The index of the word that the token is in whatever case, or {@link #NONE}. */
  int indexOf(Tokens tokens, int token) {
    long key = tokens.letters(token);
    int slot = slotOf(key);
    if (letters[slot] != key) {
      return NONE;
    }
    return hasLetters(key)
        ? indexIfIs(tokens, token, indexesOfSlots[slot])
        : indexOfForeign(tokens, token);
  }

  /** What is not of ASCII. Nearly always it is a quotation mark or a dash, of which none folds. */
  private int indexOfForeign(Tokens tokens, int token) {
    return tokens.isSign(token) && !hasForeignSigns
        ? NONE
        : indexes.getOrDefault(tokens.folded(token), NONE);
  }

  /** Long words can have the letters of another one. */
  private int indexIfIs(Tokens tokens, int token, int index) {
    return tokens.isWord(token, words.get(index)) ? index : NONE;
  }
}
