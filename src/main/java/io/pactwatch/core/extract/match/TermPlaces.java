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

  private final RuleIndex rules;
  private final CommonPhrases common;

  /**
   * For each term the sentence, its first and its last place there, and 1 if it anchors sequences;
   * before them, in the upper half, a bit for each common phrase that it is of.
   */
  private final long[] cells;

  /** A bit for each common phrase that stands in the sentence. */
  private int present;

  /** Where the common phrases stand first and last. */
  private final int[] firsts = new int[CommonPhrases.MAXIMUM];

  private final int[] lasts = new int[CommonPhrases.MAXIMUM];

  /** The sentence's own first token and its last one. */
  private int base;

  private int end;

  /** The first tokens of its first and of its last mention of a party; it may have none. */
  private int firstParty;

  private int lastParty;

  private int[] anchors = new int[64];
  private int anchorsSize;
  private int number;

  TermPlaces(RuleIndex rules, CommonPhrases common) {
    this.rules = rules;
    this.common = common;
    cells = new long[rules.terms()];
    clear();
  }

  private void clear() {
    for (int term = 0; term < cells.length; term++) {
      cells[term] = (long) common.bitsOf(term) << Integer.SIZE | (rules.anchors(term) ? 1 : 0);
    }
  }

  /** Goes on to the next sentence. */
  void read(SentenceReading reading) {
    base = reading.sentence().first();
    end = reading.sentence().last() - 1;
    List<Mention> mentions = reading.mentions();
    firstParty = mentions.isEmpty() ? end : mentions.get(0).first();
    lastParty = mentions.isEmpty() ? base : mentions.get(mentions.size() - 1).first();
    if (number == MAXIMUM_NUMBER) {
      clear();
      number = 0;
    }
    number++;
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
    long cell = cells[term];
    int anchor = (int) cell & 1;
    boolean isKnown = isKnown(cell);
    int fresh = number << NUMBER | place << FIRST | anchor;
    int known = (int) cell & ~(PLACE << LAST);
    int places = (isKnown ? known : fresh) | place << LAST;
    cells[term] = (cell & UPPER) | (places & LOWER);
    anchors[anchorsSize] = term;
    anchorsSize += isKnown ? 0 : anchor;
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
      int partner = rules.partner(anchor);
      anchors[left] = anchor;
      left += partner == CompiledRule.NO_TERM || has(partner) ? 1 : 0;
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
    long cell = cells[term];
    return isKnown(cell) || commonHere(cell) != 0;
  }

  private boolean isKnown(long cell) {
    return (int) cell >>> NUMBER == number;
  }

  /** A bit for each common phrase of the term that stands in the sentence. */
  private int commonHere(long cell) {
    return (int) (cell >>> Integer.SIZE) & present;
  }

  /** The first token at which a step of a sequence can stand. */
  int firstOfStep(int step) {
    return switch (step) {
      case CompiledRule.AMOUNT -> base;
      case CompiledRule.PARTY -> firstParty;
      default -> first(step);
    };
  }

  /** The last token at which it can stand. */
  int lastOfStep(int step) {
    return switch (step) {
      case CompiledRule.AMOUNT -> end;
      case CompiledRule.PARTY -> lastParty;
      default -> last(step);
    };
  }

  /** The token at which its first hit begins, where it has one. */
  int first(int term) {
    long cell = cells[term];
    int first = isKnown(cell) ? (int) cell >>> FIRST & PLACE : PLACE;
    for (int left = commonHere(cell); left != 0; left &= left - 1) {
      first = Math.min(first, firsts[Integer.numberOfTrailingZeros(left)]);
    }
    return base + first;
  }

  /** The token at which its last hit begins, where it has one. */
  int last(int term) {
    long cell = cells[term];
    int last = isKnown(cell) ? (int) cell >>> LAST & PLACE : 0;
    for (int left = commonHere(cell); left != 0; left &= left - 1) {
      last = Math.max(last, lasts[Integer.numberOfTrailingZeros(left)]);
    }
    return base + last;
  }
}
