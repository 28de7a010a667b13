package io.pactwatch.training;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalType;
import java.util.Map;
import java.util.Set;

/**
 * A sentence to learn from.
 *
 * @param phrases of one unit or two, each once, as {@link io.pactwatch.core.catalogue.PhraseScore}
 *     writes them
 * @param states the types of change that it states, and in which direction
 * @param unsure types that its item states elsewhere: this sentence may say it again
 */
record Example(Set<String> phrases, Map<SignalType, Direction> states, Set<SignalType> unsure) {
  Example {
    phrases = Set.copyOf(phrases);
    states = Map.copyOf(states);
    unsure = Set.copyOf(unsure);
  }
}
