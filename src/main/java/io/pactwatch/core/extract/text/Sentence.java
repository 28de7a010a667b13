package io.pactwatch.core.extract.text;

import io.pactwatch.core.model.TextField;

/**
 * A sentence of a field, as a range of its tokens.
 *
 * @param field where it stands
 * @param tokens the tokens of the whole field
 * @param first its first token
 * @param last the token after its last
 * @param paragraph counts from 0
 * @param index of the sentence in the field, counts from 0
 */
public record Sentence(
    TextField field, Tokens tokens, int first, int last, int paragraph, int index) {
  /** So many paragraphs of the body are the lead. */
  private static final int LEAD_PARAGRAPHS = 2;

  /** Where its text begins in the field. */
  public int start() {
    return tokens.start(first);
  }

  /** Where its text ends in the field. */
  public int end() {
    return tokens.end(last - 1);
  }

  public String text() {
    return tokens.text().substring(start(), end());
  }

  /** How many words stand between two of its tokens, the latter exclusive. */
  public int words(int from, int to) {
    int words = 0;
    for (int token = from; token < to; token++) {
      words += tokens.kind(token) == TokenKind.WORD ? 1 : 0;
    }
    return words;
  }

  public boolean isInParagraphOf(Sentence other) {
    return field == other.field && paragraph == other.paragraph;
  }

  /** Whether it stands in the title or in the lead, which say what the item is about. */
  public boolean isProminent() {
    return field == TextField.TITLE || paragraph < LEAD_PARAGRAPHS;
  }

  /** Whether it asks. A question states nothing. */
  public boolean isQuestion() {
    for (int token = last - 1; token >= first && token >= last - 3; token--) {
      if (tokens.isSign(token, '?')) {
        return true;
      }
    }
    return false;
  }
}
