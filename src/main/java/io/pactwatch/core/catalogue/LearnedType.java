package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalType;
import java.util.Map;

/**
 * How sentences that state a type of change are told from others: a linear model, learned from
 * labelled texts. The rules of the type that are {@link Rule#learned()} say what becomes of them.
 *
 * @param type the type
 * @param stated whether a sentence states a change of this type
 * @param directions of one that does, which direction: the highest counts
 */
public record LearnedType(
    SignalType type, PhraseScore stated, Map<Direction, PhraseScore> directions) {
  /** Keeps the scores unchangeable. */
  public LearnedType {
    directions = Map.copyOf(directions);
  }
}
