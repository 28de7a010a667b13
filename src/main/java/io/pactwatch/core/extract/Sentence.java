package io.pactwatch.core.extract;

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
record Sentence(TextField field, Tokens tokens, int first, int last, int paragraph, int index) {

  /** Where its text begins in the field. */
  int start() {
    return tokens.start(first);
  }

  /** Where its text ends in the field. */
  int end() {
    return tokens.end(last - 1);
  }

  String text() {
    return tokens.text().substring(start(), end());
  }

  /** Whether it asks. A question states nothing. */
  boolean isQuestion() {
    for (int token = last - 1; token >= first && token >= last - 3; token--) {
      if (tokens.isSign(token, '?')) {
        return true;
      }
    }
    return false;
  }
}
