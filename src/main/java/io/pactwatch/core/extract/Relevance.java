package io.pactwatch.core.extract;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.TextField;

/** How much an item is about a statement, by where it stands: a title weighs more than an aside. */
final class Relevance {
  private static final int TITLE = 100;
  private static final int LEAD = 95;
  private static final int STEP = 5;
  private static final int ASIDE = 50;

  private Relevance() {}

  /** From 50 (deep in the body) to 100 (the title). */
  static int of(Sentence sentence) {
    return sentence.field() == TextField.TITLE
        ? TITLE
        : Math.max(ASIDE, LEAD - STEP * sentence.index());
  }
}
