package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.reading.PhraseHits;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.Arrays;

/**
 * Where each term of the rules stands first and last in one sentence, and which of them anchor
 * sequences. The same table for all sentences, of one item after another.
 *
 * <p>A cell holds the number of the sentence to which it belongs, so that the cells of the sentence
 * before need not be cleared. A word such as "to" is of hundreds of terms, and whether one of them
 * is new or an anchor nobody can guess: so cells are written without asking.
 */
final class TermPlaces {
  /** Enough for the places in a sentence, which has at most 256 tokens. */
  private static final int BITS = 9;

  private static final int PLACE = (1 << BITS) - 1;

  /** Behind the number of the sentence stand the first place, the last one, and one bit. */
  private static final int LAST = 1;

  private static final int FIRST = LAST + BITS;
  private static final int NUMBER = FIRST + BITS;
  private static final int MAXIMUM_NUMBER = -1 >>> NUMBER;

  private final RuleIndex rules;

  /**
   * For each term the sentence, its first and its last place there, and 1 if it anchors sequences.
   */
  private final int[] cells;

  private int[] anchors = new int[64];
  private int anchorsSize;
  private int number;
  private int base;

  TermPlaces(RuleIndex rules) {
    this.rules = rules;
    cells = new int[rules.terms()];
    clear();
  }

  private void clear() {
    for (int term = 0; term < cells.length; term++) {
      cells[term] = rules.anchors(term) ? 1 : 0;
    }
  }

  /** Goes on to the next sentence. */
  void read(SentenceReading reading) {
    base = reading.sentence().first();
    if (number == MAXIMUM_NUMBER) {
      clear();
      number = 0;
    }
    number++;
    anchorsSize = 0;
    PhraseHits hits = reading.terms();
    for (int hit = 0; hit < hits.size(); hit++) {
      add(hits.first(hit) - base, hits, hits.payloadsFrom(hit), hits.payloadsTo(hit));
    }
  }

  /** The hits come from left to right, so that each place is the last one so far. */
  private void add(int place, PhraseHits hits, int from, int to) {
    if (anchorsSize + to - from >= anchors.length) {
      anchors = Arrays.copyOf(anchors, 2 * (anchorsSize + to - from));
    }
    int fresh = number << NUMBER | place << FIRST;
    int last = place << LAST;
    for (int index = from; index < to; index++) {
      int term = hits.payload(index);
      int cell = cells[term];
      int anchor = cell & 1;
      boolean isKnown = cell >>> NUMBER == number;
      cells[term] = (isKnown ? cell & ~(PLACE << LAST) : fresh | anchor) | last;
      anchors[anchorsSize] = term;
      anchorsSize += isKnown ? 0 : anchor;
    }
  }

  /** How many terms in the sentence are the rarest ones of sequences. */
  int anchors() {
    return anchorsSize;
  }

  /** One of these terms. */
  int anchor(int index) {
    return anchors[index];
  }

  /** Whether the term stands in the sentence. */
  boolean has(int term) {
    return cells[term] >>> NUMBER == number;
  }

  /** The token at which its first hit begins, where it has one. */
  int first(int term) {
    return base + (cells[term] >>> FIRST & PLACE);
  }

  /** The token at which its last hit begins, where it has one. */
  int last(int term) {
    return base + (cells[term] >>> LAST & PLACE);
  }
}
