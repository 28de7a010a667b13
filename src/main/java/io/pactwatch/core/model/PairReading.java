package io.pactwatch.core.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a pair stands at an event time, in points; below zero is apart.
 *
 * @param pair two parties
 * @param asOf the event time
 * @param halfLife after so long without a change the index is worth half
 * @param index the drift index
 * @param baseline mean of the index over the trailing window; 0 while too little of it is known
 * @param deviation standard deviation over that window, but at least the least deviation
 * @param strengthByType the parts of the index by what changed, sorted
 */
public record PairReading(
    SignalKey pair,
    Instant asOf,
    Duration halfLife,
    double index,
    double baseline,
    double deviation,
    Map<SignalType, Double> strengthByType) {

  /** Less than this is nothing: half of what points are rounded to. */
  private static final double NOTHING = 0.005;

  /**
   * Keeps the map unchangeable.
   *
   * @throws IllegalArgumentException if the half-life is not longer than zero
   */
  public PairReading {
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("half-life " + halfLife + " is outside its range");
    }
    strengthByType = Collections.unmodifiableSortedMap(new TreeMap<>(strengthByType));
  }

  /** What is left of the index and its parts at a later time if nothing changes until then. */
  public PairReading decayedTo(Instant later) {
    if (!later.isAfter(asOf)) {
      return this;
    }
    double halves = Duration.between(asOf, later).toSeconds() / (double) halfLife.toSeconds();
    double left = StrictMath.pow(2, -halves);
    Map<SignalType, Double> strengths = new TreeMap<>();
    strengthByType.forEach((type, strength) -> strengths.put(type, strength * left));
    return new PairReading(pair, later, halfLife, index * left, baseline, deviation, strengths);
  }

  /** Whether nothing is left of what its stories did. */
  public boolean isAtRest() {
    return Math.abs(index) < NOTHING
        && strengthByType.values().stream().allMatch(strength -> Math.abs(strength) < NOTHING);
  }
}
