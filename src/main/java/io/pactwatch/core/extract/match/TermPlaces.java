package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.text.Sentence;
import java.util.Arrays;

/**
 * Where each term of the rules stands first and last in one sentence: asked for far more often than
 * it changes, and the same table for all sentences of an item.
 *
 * <p>A cell holds the number of the sentence to which it belongs, so that the cells of the sentence
 * before need not be cleared, and both places: a large catalogue has so many terms that each cell
 * more is slower to reach.
 */
final class TermPlaces {
  /** Enough for the places in a sentence, which has at most 256 tokens. */
  private static final int BITS = 9;

  private static final int PLACE = (1 << BITS) - 1;
  private static final int NUMBER_SHIFT = 2 * BITS;
  private static final int MAXIMUM_NUMBER = -1 >>> NUMBER_SHIFT;

  private final int[] cells;
  private int number;
  private int base;

  /** For so many terms. */
  TermPlaces(int terms) {
    cells = new int[terms];
  }

  /** Goes on to the next sentence, in which no term stands yet. */
  void begin(Sentence sentence) {
    base = sentence.first();
    if (number == MAXIMUM_NUMBER) {
      Arrays.fill(cells, 0);
      number = 0;
    }
    number++;
  }

  /** Adds a hit, which must stand behind those before it; whether the term is new. */
  boolean add(int term, int token) {
    int place = token - base;
    int cell = cells[term];
    boolean known = cell >>> NUMBER_SHIFT == number;
    cells[term] = known ? (cell & ~PLACE) | place : number << NUMBER_SHIFT | place << BITS | place;
    return !known;
  }

  /** Whether the term stands in the sentence. */
  boolean has(int term) {
    return cells[term] >>> NUMBER_SHIFT == number;
  }

  /** The token at which its first hit begins, where it has one. */
  int first(int term) {
    return base + (cells[term] >>> BITS & PLACE);
  }

  /** The token at which its last hit begins, where it has one. */
  int last(int term) {
    return base + (cells[term] & PLACE);
  }
}
