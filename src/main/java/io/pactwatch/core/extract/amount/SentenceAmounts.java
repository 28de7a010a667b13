package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one sentence, found when they are first asked for: only a sentence to which a rule
 * comes near needs them. Not safe for several threads, as all that belongs to one item.
 */
public final class SentenceAmounts {
  private final Sentence sentence;
  private @Nullable List<AmountMention> found;

  public SentenceAmounts(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The amounts, in order, without overlaps. */
  public List<AmountMention> inOrder() {
    List<AmountMention> known = found;
    if (known == null) {
      known = AmountFinder.find(sentence);
      found = known;
    }
    return known;
  }
}
