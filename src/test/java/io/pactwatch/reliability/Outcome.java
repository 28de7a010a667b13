package io.pactwatch.reliability;

import java.util.Map;

/**
 * What came, or must come, out of a run.
 *
 * @param admitted records that were items
 * @param deadLetters records that were none
 * @param passedById items that passed the memory of ids
 * @param signals that were read from items
 * @param alerts the final value of each alert by its id, without withdrawn ones
 */
record Outcome(
    long admitted, long deadLetters, long passedById, long signals, Map<String, String> alerts) {

  /** The numbers in words, to compare them at once. */
  String counts() {
    return "%d admitted, %d dead letters, %d passed by id, %d signals, %d alerts"
        .formatted(admitted, deadLetters, passedById, signals, alerts.size());
  }

  @Override
  public String toString() {
    return counts();
  }
}
