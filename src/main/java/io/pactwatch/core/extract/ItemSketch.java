package io.pactwatch.core.extract;

import io.pactwatch.core.extract.text.TokenKind;
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
    TextSketcher sketcher = new TextSketcher();
    for (Tokens tokens : texts) {
      for (int token = 0; token < tokens.size(); token++) {
        TokenKind kind = tokens.kind(token);
        if (kind == TokenKind.WORD || kind == TokenKind.NUMBER) {
          sketcher.add(tokens.letters(token));
        }
      }
    }
    return sketcher.sketch();
  }
}
