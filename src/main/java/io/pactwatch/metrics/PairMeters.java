package io.pactwatch.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Where the pairs of this instance's partitions stand. Pairs at rest have no series; of the others
 * only the strongest have series of their own, the rest is summed up.
 */
final class PairMeters {
  private static final Comparator<PairReading> STRONGEST_FIRST =
      Comparator.comparingDouble((PairReading reading) -> -Math.abs(reading.index()))
          .thenComparing(reading -> reading.pair().value());

  private final MultiGauge index;
  private final MultiGauge baseline;
  private final MultiGauge deviation;
  private final MultiGauge strength;
  private final UnaryOperator<SignalType> bounded;
  private final int mostPairs;
  private final Map<Integer, Map<String, PairReading>> readings = new ConcurrentHashMap<>();
  private volatile int beyondLimit;

  /**
   * Nothing is known of any pair.
   *
   * @param mostPairs so many have series of their own
   * @param bounded a type that may be a label value for any type
   */
  PairMeters(MeterRegistry registry, int mostPairs, UnaryOperator<SignalType> bounded) {
    this.mostPairs = mostPairs;
    this.bounded = bounded;
    index = gauges(registry, PipelineMetric.PAIR_DRIFT_INDEX);
    baseline = gauges(registry, PipelineMetric.PAIR_DRIFT_BASELINE);
    deviation = gauges(registry, PipelineMetric.PAIR_DRIFT_DEVIATION);
    strength = gauges(registry, PipelineMetric.PAIR_STORY_STRENGTH);
    Gauge.builder(PipelineMetric.PAIRS_BEYOND_LIMIT.meterName(), () -> beyondLimit)
        .description(PipelineMetric.PAIRS_BEYOND_LIMIT.help())
        .strongReference(true)
        .register(registry);
  }

  void read(int partition, PairReading reading) {
    readings
        .computeIfAbsent(partition, number -> new ConcurrentHashMap<>())
        .put(reading.pair().value(), reading);
  }

  void release(int partition) {
    readings.remove(partition);
  }

  /** Shows where the pairs stand now. */
  synchronized void show(Instant now) {
    List<PairReading> ranked =
        readings.values().stream()
            .flatMap(pairs -> pairs.values().stream())
            .map(reading -> reading.decayedTo(now))
            .filter(reading -> !reading.isAtRest())
            .sorted(STRONGEST_FIRST)
            .toList();
    List<PairReading> shown = ranked.subList(0, Math.min(mostPairs, ranked.size()));
    List<PairReading> others = ranked.subList(shown.size(), ranked.size());
    beyondLimit = others.size();
    index.register(rows(shown, others, PairReading::index, sum(others, PairReading::index)), true);
    baseline.register(
        rows(shown, others, PairReading::baseline, sum(others, PairReading::baseline)), true);
    deviation.register(rows(shown, others, PairReading::deviation, spread(others)), true);
    strength.register(strengthRows(shown, others), true);
  }

  private static List<MultiGauge.Row<?>> rows(
      List<PairReading> shown,
      List<PairReading> others,
      ToDoubleFunction<PairReading> value,
      double ofOthers) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    shown.forEach(reading -> rows.add(row(reading.pair().value(), value.applyAsDouble(reading))));
    if (!others.isEmpty()) {
      rows.add(row(MicrometerPipelineMetrics.OTHER, ofOthers));
    }
    return rows;
  }

  private List<MultiGauge.Row<?>> strengthRows(List<PairReading> shown, List<PairReading> others) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    shown.forEach(reading -> addStrengths(rows, reading.pair().value(), List.of(reading)));
    addStrengths(rows, MicrometerPipelineMetrics.OTHER, others);
    return rows;
  }

  private void addStrengths(List<MultiGauge.Row<?>> rows, String pair, List<PairReading> summedUp) {
    Map<SignalType, Double> byType = new TreeMap<>();
    for (PairReading reading : summedUp) {
      reading
          .strengthByType()
          .forEach((type, points) -> byType.merge(bounded.apply(type), points, Double::sum));
    }
    byType.forEach(
        (type, points) ->
            rows.add(MultiGauge.Row.of(Tags.of("pair", pair, "type", type.value()), points)));
  }

  private static double sum(List<PairReading> readings, ToDoubleFunction<PairReading> value) {
    return readings.stream().mapToDouble(value).sum();
  }

  /** Of a sum of pairs that move independently. */
  private static double spread(List<PairReading> readings) {
    return Math.sqrt(sum(readings, reading -> reading.deviation() * reading.deviation()));
  }

  private static MultiGauge.Row<?> row(String pair, double value) {
    return MultiGauge.Row.of(Tags.of("pair", pair), value);
  }

  private static MultiGauge gauges(MeterRegistry registry, PipelineMetric metric) {
    return MultiGauge.builder(metric.meterName()).description(metric.help()).register(registry);
  }
}
