package io.pactwatch.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counters with one series for each set of label values. Only series that were declared exist, from
 * 0 on: else Prometheus would miss the first event of a rare one.
 */
final class DeclaredCounters {
  private final MeterRegistry registry;
  private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

  DeclaredCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Makes the series exist. Label values in the order of the metric's labels. */
  void declare(PipelineMetric metric, String... values) {
    counters.computeIfAbsent(new Series(metric, List.of(values)), this::register);
  }

  /** Makes a series exist for each constant of the metric's only label. */
  void declareEach(PipelineMetric metric, Enum<?>... constants) {
    for (Enum<?> constant : constants) {
      declare(metric, label(constant));
    }
  }

  /** Counts one, or nothing where the series was not declared. */
  void count(PipelineMetric metric, String... values) {
    Optional.ofNullable(counters.get(new Series(metric, List.of(values))))
        .ifPresent(Counter::increment);
  }

  /** A constant as label value: lower case, words joined by hyphens. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Counter register(Series series) {
    List<Tag> tags = new ArrayList<>();
    for (int index = 0; index < series.values.size(); index++) {
      tags.add(Tag.of(series.metric.labels().get(index), series.values.get(index)));
    }
    return Counter.builder(series.metric.meterName())
        .description(series.metric.help())
        .tags(tags)
        .register(registry);
  }

  private record Series(PipelineMetric metric, List<String> values) {}
}
