package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CommonPhrases;
import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.PhraseHits;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.Arrays;
import java.util.List;

/**
 * Where each term of the rules stands first and last in one sentence, and which of them anchor
 * sequences. The same table for all sentences, of one item after another.
 *
 * <p>A cell holds the number of the sentence to which it belongs, so that the cells of the sentence
 * before need not be cleared. A word can be of dozens of terms, and whether one of them is new or
 * an anchor nobody can guess: so cells are written without asking. A very common word is of more
 * terms still: none of their cells is written for it, but where it stands is kept beside them
 * ({@link CommonPhrases}).
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

  private static final long LOWER = 0xffffffffL;
  private static final long UPPER = ~LOWER;

  /** Where the cell of term 0 stands. */
  private static final int TERMS = -Math.min(CompiledRule.AMOUNT, CompiledRule.PARTY);

  private final RuleIndex rules;
  private final CommonPhrases common;

  /**
   * For each term the sentence, its first and its last place there, and 1 if it anchors sequences;
   * before them, in the upper half, a bit for each common phrase that it is of. Two more stand
   * before those of the terms: the places of amounts and of parties, which are steps as terms are.
   */
  private final long[] cells;

  /** A bit for each common phrase that stands in the sentence. */
  private int present;

  /** Where the common phrases stand first and last. */
  private final int[] firsts = new int[CommonPhrases.MAXIMUM];

  private final int[] lasts = new int[CommonPhrases.MAXIMUM];

  /** The sentence's own first token. */
  private int base;

  private int[] anchors = new int[64];
  private int anchorsSize;
  private int number;

  TermPlaces(RuleIndex rules, CommonPhrases common) {
    this.rules = rules;
    this.common = common;
    cells = new long[TERMS + rules.terms()];
    clear();
  }

  private void clear() {
    for (int term = 0; term < rules.terms(); term++) {
      cells[TERMS + term] =
          (long) common.bitsOf(term) << Integer.SIZE | (rules.anchors(term) ? 1 : 0);
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
    readSlots(reading);
    anchorsSize = 0;
    present = 0;
    PhraseHits hits = reading.terms();
    for (int hit = 0; hit < hits.size(); hit++) {
      int phrase = common.numberOf(hits.node(hit));
      if (phrase == CommonPhrases.NONE) {
        add(hits.first(hit) - base, hits, hits.payloadsFrom(hit), hits.payloadsTo(hit));
      } else {
        addCommon(phrase, hits.first(hit) - base);
      }
    }
    leaveAnchorsWithPartners();
  }

  /** An amount can stand anywhere, a party where one is mentioned. */
  private void readSlots(SentenceReading reading) {
    int end = reading.sentence().last() - 1 - base;
    List<Mention> mentions = reading.mentions();
    int first = mentions.isEmpty() ? end : mentions.get(0).first() - base;
    int last = mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).first() - base;
    cells[TERMS + CompiledRule.AMOUNT] = placesHere(0, end);
    cells[TERMS + CompiledRule.PARTY] = placesHere(first, last);
  }

  private long placesHere(int first, int last) {
    return (number << NUMBER | first << FIRST | last << LAST) & LOWER;
  }

  /** The hits come from left to right, so that each place is the last one so far. */
  private void add(int place, PhraseHits hits, int from, int to) {
    reserveAnchors(to - from);
    for (int index = from; index < to; index++) {
      add(place, hits.payload(index));
    }
  }

  private void addCommon(int phrase, int place) {
    if ((present >>> phrase & 1) == 0) {
      present |= 1 << phrase;
      firsts[phrase] = place;
      reserveAnchors(common.anchors(phrase));
      for (int index = 0; index < common.anchors(phrase); index++) {
        add(place, common.anchor(phrase, index));
      }
    }
    lasts[phrase] = place;
  }

  private void add(int place, int term) {
    long cell = cells[TERMS + term];
    int anchor = (int) cell & 1;
    int isKnown = known(cell);
    int fresh = number << NUMBER | place << FIRST | anchor;
    int before = (int) cell & ~(PLACE << LAST);
    int places = (before & isKnown) | (fresh & ~isKnown) | place << LAST;
    cells[TERMS + term] = (cell & UPPER) | (places & LOWER);
    anchors[anchorsSize] = term;
    anchorsSize += anchor & ~isKnown;
  }

  private void reserveAnchors(int more) {
    if (anchorsSize + more >= anchors.length) {
      anchors = Arrays.copyOf(anchors, 2 * (anchorsSize + more));
    }
  }

  /**
   * Leaves the anchors whose sequences have the term here that all of them need. Which ones these
   * are nobody can guess: so they are moved without asking.
   */
  private void leaveAnchorsWithPartners() {
    int left = 0;
    for (int index = 0; index < anchorsSize; index++) {
      int anchor = anchors[index];
      anchors[left] = anchor;
      left += presence(rules.partner(anchor));
    }
    anchorsSize = left;
  }

  /** How many terms in the sentence are the rarest ones of sequences that can fit. */
  int anchors() {
    return anchorsSize;
  }

  /** One of these terms. */
  int anchor(int index) {
    return anchors[index];
  }

  /** Whether the term stands in the sentence. */
  boolean has(int term) {
    return presence(term) != 0;
  }

  /** 1 where the term stands in the sentence, and always for an amount; else 0. */
  private int presence(int step) {
    long cell = cells[TERMS + step];
    int bits = known(cell) | commonHere(cell);
    return (bits | -bits) >>> (Integer.SIZE - 1);
  }

  private boolean isKnown(long cell) {
    return known(cell) != 0;
  }

  /** All bits where the cell is of this sentence, else none: so that it can be used unasked. */
  private int known(long cell) {
    int other = (int) cell >>> NUMBER ^ number;
    return (other - 1) >> (Integer.SIZE - 1);
  }

  /** A bit for each common phrase of the term that stands in the sentence. */
  private int commonHere(long cell) {
    return (int) (cell >>> Integer.SIZE) & present;
  }

  /**
   * The first token at which a step of a sequence can stand: where its first hit begins, if it is a
   * term that has one.
   */
  int first(int term) {
    long cell = cells[TERMS + term];
    int first = isKnown(cell) ? (int) cell >>> FIRST & PLACE : PLACE;
    for (int left = commonHere(cell); left != 0; left &= left - 1) {
      first = Math.min(first, firsts[Integer.numberOfTrailingZeros(left)]);
    }
    return base + first;
  }

  /** The last token at which it can stand. */
  int last(int term) {
    long cell = cells[TERMS + term];
    int last = isKnown(cell) ? (int) cell >>> LAST & PLACE : 0;
    for (int left = commonHere(cell); left != 0; left &= left - 1) {
      last = Math.max(last, lasts[Integer.numberOfTrailingZeros(left)]);
    }
    return base + last;
  }
}
