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
 * is new or an anchor nobody can guess: so cells are written without asking, the last place from
 * left to right, the first one from right to left.
 */
final class TermPlaces {
  /** Enough for the places in a sentence, which has at most 256 tokens. */
  private static final int BITS = 9;

  private static final int PLACE = (1 << BITS) - 1;
  private static final int MAXIMUM_NUMBER = -1 >>> BITS;

  private final RuleIndex rules;

  /** For each term the sentence and its first place there, and beside it its last place. */
  private final int[] cells;

  private int[] anchors = new int[64];
  private int anchorsSize;
  private int number;
  private int base;

  TermPlaces(RuleIndex rules) {
    this.rules = rules;
    cells = new int[2 * rules.terms()];
  }

  /** Goes on to the next sentence. */
  void read(SentenceReading reading) {
    base = reading.sentence().first();
    if (number == MAXIMUM_NUMBER) {
      Arrays.fill(cells, 0);
      number = 0;
    }
    number++;
    anchorsSize = 0;
    PhraseHits hits = reading.terms();
    for (int hit = 0; hit < hits.size(); hit++) {
      addLast(hits, hit);
    }
    for (int hit = hits.size() - 1; hit >= 0; hit--) {
      addFirst(hits, hit);
    }
  }

  private void addLast(PhraseHits hits, int hit) {
    int place = hits.first(hit) - base;
    int to = hits.payloadsTo(hit);
    for (int index = hits.payloadsFrom(hit); index < to; index++) {
      cells[2 * hits.payload(index) + 1] = place;
    }
  }

  private void addFirst(PhraseHits hits, int hit) {
    int cell = number << BITS | hits.first(hit) - base;
    int from = hits.payloadsFrom(hit);
    int to = hits.payloadsTo(hit);
    if (anchorsSize + to - from >= anchors.length) {
      anchors = Arrays.copyOf(anchors, 2 * (anchorsSize + to - from));
    }
    for (int index = from; index < to; index++) {
      int term = hits.payload(index);
      int unknown = cells[2 * term] >>> BITS == number ? 0 : 1;
      cells[2 * term] = cell;
      anchors[anchorsSize] = term;
      anchorsSize += unknown & rules.anchors(term);
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
    return cells[2 * term] >>> BITS == number;
  }

  /** The token at which its first hit begins, where it has one. */
  int first(int term) {
    return base + (cells[2 * term] & PLACE);
  }

  /** The token at which its last hit begins, where it has one. */
  int last(int term) {
    return base + cells[2 * term + 1];
  }
}
