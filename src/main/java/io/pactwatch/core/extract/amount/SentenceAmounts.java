package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one sentence, found when they are first asked for: only a sentence to which a rule
 * comes near needs them. Not safe for several threads, as all that belongs to one item.
 */
public final class SentenceAmounts {
  /** From so many sentences before a number can have its currency. */
  private static final int MEMORY = 3;

  private final Sentence sentence;
  private final @Nullable SentenceAmounts before;
  private @Nullable List<AmountMention> found;

  private SentenceAmounts(Sentence sentence, @Nullable SentenceAmounts before) {
    this.sentence = sentence;
    this.before = before;
  }

  /** Those of the first sentence of an item. */
  public static SentenceAmounts first(Sentence sentence) {
    return new SentenceAmounts(sentence, null);
  }

  /** Those of the sentence that comes next. */
  public SentenceAmounts next(Sentence following) {
    return new SentenceAmounts(following, this);
  }

  /** The amounts, in order, without overlaps. */
  public List<AmountMention> inOrder() {
    List<AmountMention> known = found;
    if (known == null) {
      known = AmountFinder.find(sentence, this::moneyBefore).mentions();
      found = known;
    }
    return known;
  }

  /** The last money of the sentences before; few numbers need it, so nothing is kept for them. */
  private Optional<Measure> moneyBefore() {
    SentenceAmounts asked = before;
    for (int back = 0; back < MEMORY && asked != null; back++) {
      Optional<Measure> money = AmountFinder.find(asked.sentence, Optional::empty).money();
      if (money.isPresent()) {
        return money;
      }
      asked = asked.before;
    }
    return Optional.empty();
  }
}
