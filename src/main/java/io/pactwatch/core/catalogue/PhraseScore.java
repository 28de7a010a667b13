package io.pactwatch.core.catalogue;

import java.util.Map;

/**
 * A score that adds up what the phrases of a sentence are worth, each counted once: the logarithm
 * of the odds that the sentence states something, in hundredths. It states it from 0 on.
 *
 * <p>A phrase is one unit or two that stand side by side: a word in all its inflections ({@code
 * lapse}), a party of a group ({@code $cloud}), a number ({@code #}), or one of the signs {@code $
 * € £ %}.
 *
 * @param base the score of a sentence without any of the phrases
 * @param phrases what each phrase adds
 */
public record PhraseScore(int base, Map<String, Integer> phrases) {
  /** Keeps the phrases unchangeable. */
  public PhraseScore {
    phrases = Map.copyOf(phrases);
  }
}
