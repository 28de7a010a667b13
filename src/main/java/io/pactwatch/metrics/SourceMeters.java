package io.pactwatch.metrics;

import static io.pactwatch.metrics.DeclaredCounters.label;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pactwatch.core.model.ItemKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;

/** Items by what is known of their source, and the newest item of each source. */
final class SourceMeters {
  /** No catalogue may flood Prometheus. */
  static final int MOST_SOURCES = 256;

  private final MeterRegistry registry;
  private final DeclaredCounters counters;
  private final Set<String> listed = ConcurrentHashMap.newKeySet();
  private final Map<String, LongAccumulator> newestSeconds = new ConcurrentHashMap<>();

  SourceMeters(MeterRegistry registry, DeclaredCounters counters) {
    this.registry = registry;
    this.counters = counters;
    for (ItemKind kind : ItemKind.values()) {
      declare(kind, SourceClass.of(kind, true));
      declare(kind, SourceClass.of(kind, false));
    }
  }

  /** These sources become label values, as far as there is room. */
  synchronized void list(Collection<String> sources) {
    sources.stream().sorted().filter(this::hasRoom).forEach(listed::add);
  }

  void admitted(ItemKind kind, String source, Instant publishedAt) {
    boolean known = listed.contains(source);
    counters.count(PipelineMetric.ITEMS, label(kind), label(SourceClass.of(kind, known)));
    newestSeconds
        .computeIfAbsent(known ? source : MicrometerPipelineMetrics.OTHER, this::register)
        .accumulate(publishedAt.getEpochSecond());
  }

  private boolean hasRoom(String source) {
    return listed.size() < MOST_SOURCES;
  }

  private void declare(ItemKind kind, SourceClass sourceClass) {
    counters.declare(PipelineMetric.ITEMS, label(kind), label(sourceClass));
  }

  private LongAccumulator register(String source) {
    LongAccumulator newest = new LongAccumulator(Math::max, Long.MIN_VALUE);
    PipelineMetric metric = PipelineMetric.SOURCE_LAST_ITEM;
    Gauge.builder(metric.meterName(), newest, LongAccumulator::doubleValue)
        .description(metric.help())
        .tag(metric.labels().get(0), source)
        .strongReference(true)
        .register(registry);
    return newest;
  }
}
