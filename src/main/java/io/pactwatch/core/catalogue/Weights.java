package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.SignalType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What types, certainties and sources are worth, in parts of a hundred.
 *
 * @param typePercent how much a change of each type matters
 * @param certaintyPercent what a statement of each certainty is worth; all certainties
 * @param credibilityPercent what a source's word is worth, by the source's name
 * @param otherCredibilityPercent for sources that are not listed
 */
public record Weights(
    Map<SignalType, Integer> typePercent,
    Map<Certainty, Integer> certaintyPercent,
    Map<String, Integer> credibilityPercent,
    int otherCredibilityPercent) {

  /** Keeps the maps unchangeable. */
  public Weights {
    typePercent = Map.copyOf(typePercent);
    // By number instead of by hash: it is asked for each report.
    Map<Certainty, Integer> byCertainty = new EnumMap<>(Certainty.class);
    byCertainty.putAll(Map.copyOf(certaintyPercent));
    certaintyPercent = Collections.unmodifiableMap(byCertainty);
    credibilityPercent = Map.copyOf(credibilityPercent);
  }

  /** What a change of this type is worth; 0 for a type that the catalogue does not have. */
  public int ofType(SignalType type) {
    return typePercent.getOrDefault(type, 0);
  }

  /** What a statement of this certainty is worth. */
  public int ofCertainty(Certainty certainty) {
    return certaintyPercent.getOrDefault(certainty, 0);
  }

  /** What this source's word is worth. */
  public int ofSource(String source) {
    return credibilityPercent.getOrDefault(source, otherCredibilityPercent);
  }
}
