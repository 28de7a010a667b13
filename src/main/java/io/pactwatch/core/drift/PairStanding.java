package io.pactwatch.core.drift;

import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a pair stands at one time, in points with two decimals; below zero is apart.
 *
 * @param asOf the event time
 * @param index the drift index: the sum of what the types contribute
 * @param baseline the mean of the window before; absent during the warm-up
 * @param deviation the standard deviation of the window before, but at least the least deviation;
 *     absent during the warm-up
 * @param byType what the stories of each type contribute, decayed; types that contribute nothing
 *     are left out
 */
public record PairStanding(
    Instant asOf,
    double index,
    OptionalDouble baseline,
    OptionalDouble deviation,
    SortedMap<SignalType, Double> byType) {

  /** Keeps the map unchangeable. */
  public PairStanding {
    byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
  }

  /**
   * The standing of a pair.
   *
   * @param traces of all its stories, in any order
   * @param asOf changes after it are not known
   */
  public static PairStanding of(List<StoryTrace> traces, DriftSettings settings, Instant asOf) {
    Optional<Instant> knownSince =
        traces.stream()
            .flatMap(trace -> trace.firstChangeAt().stream())
            .filter(first -> !first.isAfter(asOf))
            .min(Instant::compareTo);
    if (knownSince.isEmpty()) {
      return new PairStanding(
          asOf, 0, OptionalDouble.empty(), OptionalDouble.empty(), new TreeMap<>());
    }
    PairCurve curve = new PairCurve(settings, traces, knownSince.get(), asOf, asOf);
    Optional<UsualRange> usual = curve.usualRange(asOf);
    return new PairStanding(
        asOf,
        Points.of(curve.index(asOf)),
        Points.optional(usual.map(UsualRange::baseline)),
        Points.optional(usual.map(UsualRange::deviation)),
        byType(curve, asOf));
  }

  private static SortedMap<SignalType, Double> byType(PairCurve curve, Instant asOf) {
    List<StoryTrace> traces = curve.traces();
    long[] contributions = curve.contributions(asOf).toArray();
    SortedMap<SignalType, Long> sums = new TreeMap<>();
    for (int i = 0; i < contributions.length; i++) {
      if (contributions[i] != 0) {
        sums.merge(traces.get(i).type(), contributions[i], Long::sum);
      }
    }
    SortedMap<SignalType, Double> points = new TreeMap<>();
    sums.forEach((type, hundredths) -> points.put(type, Points.of(hundredths)));
    return points;
  }

  /** How many deviations the index lies from the baseline; absent during the warm-up. */
  public OptionalDouble deviations() {
    return baseline.isPresent() && deviation.isPresent()
        ? OptionalDouble.of((index - baseline.getAsDouble()) / deviation.getAsDouble())
        : OptionalDouble.empty();
  }
}
