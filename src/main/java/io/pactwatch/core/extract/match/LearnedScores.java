package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.LearnedTables;
import io.pactwatch.core.extract.grammar.LearnedTables.LearnedRules;
import io.pactwatch.core.extract.grammar.Symbols;
import io.pactwatch.core.extract.reading.SentenceReading;

/**
 * How likely a sentence states each type of change, by what was learned of the phrases in it. For
 * one item at a time: the columns are for one sentence at a time.
 */
final class LearnedScores {
  private final LearnedTables tables;
  private final SentenceUnits sentence;

  /** The phrases of the sentence, each once, and the tokens where they stand first. */
  private int[] phrases = new int[64];

  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int size;
  private final long[] seen;

  /** By the number of the score. */
  private final int[] values;

  LearnedScores(LearnedTables tables) {
    this.tables = tables;
    seen = new long[(tables.phrases() + 1) / Long.SIZE + 1];
    seen[0] = 1;
    values = new int[tables.size()];
    sentence = new SentenceUnits(tables.symbols());
  }

  /** Reads a sentence. */
  void read(SentenceReading reading) {
    sentence.read(reading);
    size = 0;
    reserve(2 * sentence.size() + 1);
    int before = Symbols.NONE;
    for (int unit = 0; unit < sentence.size(); unit++) {
      int symbol = sentence.symbol(unit);
      add(tables.phraseOf(symbol), sentence.first(unit), sentence.last(unit));
      if (tables.canFollow(before, symbol)) {
        add(tables.phraseOf(before, symbol), sentence.first(unit - 1), sentence.last(unit));
      }
      before = symbol;
    }
    tables.begin(values);
    for (int at = 0; at < size; at++) {
      tables.addTo(values, phrases[at]);
      seen[(phrases[at] + 1) / Long.SIZE] = 0;
    }
    seen[0] |= 1;
  }

  private void reserve(int capacity) {
    if (capacity > phrases.length) {
      phrases = new int[capacity];
      firsts = new int[capacity];
      lasts = new int[capacity];
    }
  }

  /**
   * Adds a phrase if it is one and new. Whether it is nobody can guess: so it is written without
   * asking, and stays where it counts. What is no phrase is as one that was seen before.
   */
  private void add(int phrase, int first, int last) {
    phrases[size] = phrase;
    firsts[size] = first;
    lasts[size] = last;
    int bit = phrase + 1;
    long column = seen[bit / Long.SIZE];
    size += 1 - (int) (column >>> bit & 1);
    seen[bit / Long.SIZE] = column | 1L << bit;
  }

  /** Whether the sentence has any phrase of which something was learned. */
  boolean isEmpty() {
    return size == 0;
  }

  /** How likely the sentence states a change of the type. */
  int of(LearnedRules type) {
    return value(type.stated());
  }

  /** By the number of the score: the logarithm of the odds, in hundredths. */
  int value(int score) {
    return values[score];
  }

  /** Which of the phrases of the sentence speaks most for the type. */
  int heaviest(LearnedRules type) {
    int heaviest = 0;
    for (int at = 1; at < size; at++) {
      if (tables.worth(phrases[at], type.stated())
          > tables.worth(phrases[heaviest], type.stated())) {
        heaviest = at;
      }
    }
    return heaviest;
  }

  /** The first token of a phrase. */
  int first(int phrase) {
    return firsts[phrase];
  }

  /** The token after the last of a phrase. */
  int last(int phrase) {
    return lasts[phrase];
  }
}
