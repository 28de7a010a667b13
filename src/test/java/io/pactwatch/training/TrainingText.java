package io.pactwatch.training;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalType;
import java.util.List;

/**
 * A text and what it states.
 *
 * @param item the text
 * @param statements what it states, and where
 */
record TrainingText(Item item, List<Statement> statements) {
  TrainingText {
    statements = List.copyOf(statements);
  }

  /**
   * A change that the text states.
   *
   * @param type of the change
   * @param direction of the change
   * @param evidence the sentence that states it; empty where the whole body does
   */
  record Statement(SignalType type, Direction direction, String evidence) {
    /** Whether this sentence is the one; a splitter may have cut it otherwise. */
    boolean isStatedIn(String sentence) {
      return !evidence.isEmpty() && (sentence.contains(evidence) || evidence.contains(sentence));
    }
  }

  /** Whether the labels are those of the whole body. */
  boolean isOneStatement() {
    return statements.stream().allMatch(statement -> statement.evidence().isEmpty());
  }
}
