package io.pactwatch.core.extract;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.TextSketch;
import io.pactwatch.core.sketch.TextSketcher;
import java.util.List;
import java.util.Optional;

/** Draws the sketch of an item from its words and numbers, whatever the signs between them. */
final class ItemSketch {
  private ItemSketch() {}

  /** The sketch of the texts, one after another; absent where they have too few words. */
  static Optional<TextSketch> of(List<Tokens> texts) {
    int tokensInAll = 0;
    for (Tokens tokens : texts) {
      tokensInAll += tokens.size();
    }
    long[] words = new long[tokensInAll];
    int size = 0;
    for (Tokens tokens : texts) {
      size = tokens.copyWords(words, size);
    }
    return TextSketcher.of(words, size);
  }
}
