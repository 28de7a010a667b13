package io.pactwatch.evaluation;

import java.util.OptionalDouble;

/**
 * Counts, and the ratios that follow from them. Signals with an optional label count nowhere but in
 * {@code optionalFound}.
 *
 * @param hits required signals that were found
 * @param misses required signals that were not
 * @param falseAlarms signals without a label
 * @param optionalFound signals whose label is optional
 * @param directionRight hits with the right direction
 * @param certaintyRight hits with the right certainty
 * @param amountsRight hits with exactly the right amounts
 * @param amountHits right amounts on hits
 * @param amountMisses amounts that are missing on hits
 * @param amountFalseAlarms wrong amounts on hits
 */
public record Tally(
    int hits,
    int misses,
    int falseAlarms,
    int optionalFound,
    int directionRight,
    int certaintyRight,
    int amountsRight,
    int amountHits,
    int amountMisses,
    int amountFalseAlarms) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Tally MISS = new Tally(0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Tally FALSE_ALARM = new Tally(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  static final Tally OPTIONAL_FOUND = new Tally(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        hits + other.hits,
        misses + other.misses,
        falseAlarms + other.falseAlarms,
        optionalFound + other.optionalFound,
        directionRight + other.directionRight,
        certaintyRight + other.certaintyRight,
        amountsRight + other.amountsRight,
        amountHits + other.amountHits,
        amountMisses + other.amountMisses,
        amountFalseAlarms + other.amountFalseAlarms);
  }

  /** How many signals were to be found. */
  public int required() {
    return hits + misses;
  }

  /** The part of what was found that is right; empty where nothing was found. */
  public OptionalDouble precision() {
    return ratio(hits, hits + falseAlarms);
  }

  /** The part of what was to be found that was found; empty where there was nothing to find. */
  public OptionalDouble recall() {
    return ratio(hits, required());
  }

  /** The harmonic mean of precision and recall; empty where neither counts anything. */
  public OptionalDouble f1() {
    return ratio(2 * hits, 2 * hits + misses + falseAlarms);
  }

  /** The part of the hits with the right direction. */
  public OptionalDouble directionAccuracy() {
    return ratio(directionRight, hits);
  }

  /** The part of the hits with the right certainty. */
  public OptionalDouble certaintyAccuracy() {
    return ratio(certaintyRight, hits);
  }

  /** The part of the hits with exactly the right amounts. */
  public OptionalDouble amountsAccuracy() {
    return ratio(amountsRight, hits);
  }

  /** F1 over the single amounts of the hits; empty where there are none. */
  public OptionalDouble amountsF1() {
    return ratio(2 * amountHits, 2 * amountHits + amountMisses + amountFalseAlarms);
  }

  private static OptionalDouble ratio(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
