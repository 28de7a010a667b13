package io.pactwatch.core.extract.text;

import java.util.Arrays;
import java.util.List;

/**
 * A few English words, by first letter, last letter and length: nearly all words of a text differ
 * from them in these, and of the rest no string need be made to compare them.
 */
final class WordTable {
  /** What is given for every other word. */
  static final int NONE = -1;

  private static final int BUCKETS = 64;
  private static final int FIRSTS = 32;
  private static final int[] EMPTY = {};

  private final List<String> words;

  /** By first letters, a bit for each pair of a last letter and a length that a word has. */
  private final long[] ends = new long[FIRSTS];

  /** The indexes of the words in each bucket. */
  private final int[][] buckets = new int[BUCKETS][];

  /** Of words and signs, in lower case. */
  WordTable(List<String> words) {
    this.words = List.copyOf(words);
    Arrays.fill(buckets, EMPTY);
    for (int index = 0; index < words.size(); index++) {
      String word = words.get(index);
      char first = word.charAt(0);
      ends[first % FIRSTS] |= endOf(word.charAt(word.length() - 1), word.length());
      int bucket = bucketOf(first, word.length());
      int[] indexes = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
      indexes[indexes.length - 1] = index;
      buckets[bucket] = indexes;
    }
  }

  List<String> words() {
    return words;
  }

  private static long endOf(char last, int length) {
    return 1L << (last + 11 * length);
  }

  private static int bucketOf(char first, int length) {
    return (first * 11 + length) & (BUCKETS - 1);
  }

  /** The index of the word that the token is in whatever case, or {@link #NONE}. */
  int indexOf(Tokens tokens, int token) {
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    char first = Characters.folded(tokens.characters()[start]);
    char last = Characters.folded(tokens.characters()[start + length - 1]);
    // Only the library knows how a last letter that is not of ASCII is folded.
    if (last < Characters.ASCII && (ends[first % FIRSTS] & endOf(last, length)) == 0) {
      return NONE;
    }
    for (int index : buckets[bucketOf(first, length)]) {
      if (tokens.isWord(token, words.get(index))) {
        return index;
      }
    }
    return NONE;
  }
}
