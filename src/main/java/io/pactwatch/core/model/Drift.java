package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;

/**
 * How far a pair lies beyond its usual range, with all that the figures are computed from: the
 * index is the sum of the stories' contributions, baseline and deviation are mean and standard
 * deviation of the days. All figures are points with two decimals; below zero is apart.
 *
 * @param direction loosening is apart, tightening together; never neutral
 * @param asOf the event time of the figures
 * @param index {@code Σ stories.contribution + otherStories}
 * @param baseline the mean of the days
 * @param deviation the standard deviation of the days, but at least the least deviation
 * @param leastDeviation a pair is never taken for quieter than this; above 0
 * @param days the index at each midnight UTC of the trailing window, the newest last, which is the
 *     last midnight before the figures
 * @param stories those that contribute most, whichever way, the strongest first
 * @param otherStories what all others contribute together
 */
public record Drift(
    Direction direction,
    Instant asOf,
    double index,
    double baseline,
    double deviation,
    double leastDeviation,
    List<Double> days,
    List<DriftStory> stories,
    double otherStories) {

  /** Keeps the lists unchangeable. */
  public Drift {
    days = List.copyOf(days);
    stories = List.copyOf(stories);
  }

  /** How many deviations the index lies from the baseline; below zero is apart. */
  public double deviations() {
    return (index - baseline) / deviation;
  }
}
