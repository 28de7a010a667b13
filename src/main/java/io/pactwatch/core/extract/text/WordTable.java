package io.pactwatch.core.extract.text;

import java.util.Arrays;
import java.util.List;

/**
 * A few English words, by first letter and length: nearly all words of a text differ from them in
 * these, and of the rest no string need be made to compare them.
 */
final class WordTable {
  /** What is given for every other word. */
  static final int NONE = -1;

  private static final int BUCKETS = 64;
  private static final int[] EMPTY = {};

  private final List<String> words;

  /** The indexes of the words in each bucket. */
  private final int[][] buckets = new int[BUCKETS][];

  /** Of words and signs, in lower case. */
  WordTable(List<String> words) {
    this.words = List.copyOf(words);
    Arrays.fill(buckets, EMPTY);
    for (int index = 0; index < words.size(); index++) {
      int bucket = bucketOf(words.get(index).charAt(0), words.get(index).length());
      int[] indexes = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
      indexes[indexes.length - 1] = index;
      buckets[bucket] = indexes;
    }
  }

  private static int bucketOf(char first, int length) {
    return (first * 11 + length) & (BUCKETS - 1);
  }

  /** The index of the word that the token is in whatever case, or {@link #NONE}. */
  int indexOf(Tokens tokens, int token) {
    char first = Characters.folded(tokens.firstChar(token));
    for (int index : buckets[bucketOf(first, tokens.end(token) - tokens.start(token))]) {
      if (tokens.isWord(token, words.get(index))) {
        return index;
      }
    }
    return NONE;
  }
}
