package io.pactwatch.core.drift;

import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a pair's curve at one time. */
final class PairReadings {
  private PairReadings() {}

  static PairReading of(SignalKey pair, PairCurve curve, DriftSettings settings, Instant asOf) {
    List<StoryTrace> traces = curve.traces();
    long[] contributions = curve.contributions(asOf).toArray();
    Map<SignalType, Double> strengths = new TreeMap<>();
    long index = 0;
    for (int i = 0; i < contributions.length; i++) {
      index += contributions[i];
      strengths.merge(traces.get(i).type(), Points.of(contributions[i]), Double::sum);
    }
    UsualRange usual =
        curve
            .usualRange(asOf)
            .orElseGet(() -> new UsualRange(0, Points.hundredths(settings.leastDeviation())));
    return new PairReading(
        pair,
        asOf,
        settings.halfLife(),
        Points.of(index),
        Points.of(usual.baseline()),
        Points.of(usual.deviation()),
        strengths);
  }
}
