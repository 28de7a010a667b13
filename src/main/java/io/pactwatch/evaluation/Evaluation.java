package io.pactwatch.evaluation;

import io.pactwatch.core.model.SignalType;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the comparison came to.
 *
 * @param items how many items
 * @param itemsWithoutLabel how many of them hold no signal, not even an optional one
 * @param quietItemsWithoutLabel in how many of these nothing was found
 * @param overall all types together
 * @param byType each type that was labelled or found, in alphabetical order
 * @param findings every error: in the items' order, within an item misses first
 */
public record Evaluation(
    int items,
    int itemsWithoutLabel,
    int quietItemsWithoutLabel,
    Tally overall,
    SortedMap<SignalType, Tally> byType,
    List<Finding> findings) {

  /** Keeps the collections unchangeable. */
  public Evaluation {
    byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    findings = List.copyOf(findings);
  }
}
