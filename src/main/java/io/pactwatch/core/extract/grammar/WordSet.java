package io.pactwatch.core.extract.grammar;

import java.util.Collection;

/** Words of the vocabulary, as bits. */
public final class WordSet {
  private final long[] bits;

  WordSet(Collection<Integer> words) {
    int highest = words.stream().mapToInt(word -> word).max().orElse(-1);
    bits = new long[(highest + Long.SIZE) / Long.SIZE];
    words.forEach(word -> bits[word / Long.SIZE] |= 1L << word);
  }

  /** Whether the word is one of these; an unknown word is not. */
  public boolean contains(int word) {
    int index = word >> 6;
    return index >= 0 && index < bits.length && (bits[index] >>> word & 1) != 0;
  }
}
