package io.pactwatch.core.extract;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.TextSketch;
import io.pactwatch.core.sketch.TextSketcher;
import java.util.List;
import java.util.Optional;

/**
 * Draws the sketches of items from their words and numbers, whatever the signs between them. One
 * item after another: the column of words is kept.
 */
final class ItemSketcher {
  /** So many words are kept from item to item, even where the one before had more. */
  private static final int KEPT = 1 << 14;

  private long[] words = {};

  /** The sketch of the texts, one after another; absent where they have too few words. */
  Optional<TextSketch> sketch(List<Tokens> texts) {
    int tokensInAll = 0;
    for (Tokens tokens : texts) {
      tokensInAll += tokens.size();
    }
    if (tokensInAll > words.length || words.length > Math.max(tokensInAll, KEPT)) {
      words = new long[tokensInAll];
    }
    int size = 0;
    for (Tokens tokens : texts) {
      size = tokens.copyWords(words, size);
    }
    return TextSketcher.of(words, size);
  }
}
