package io.pactwatch.metrics;

import static io.pactwatch.metrics.DeclaredCounters.label;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Supplier;

/** Counts into a Micrometer registry. */
public final class MicrometerPipelineMetrics implements PipelineMetrics {
  /** The label value of what belongs to no known set. */
  static final String OTHER = "other";

  /** The type of what is about no type in particular. */
  static final String NO_TYPE = "none";

  /** A type has 15 series of signals and 3 of alerts; no catalogue may flood Prometheus. */
  static final int MOST_TYPES = 64;

  private static final SignalType OTHER_TYPE = new SignalType(OTHER);
  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final long NOT_SEEN = Long.MIN_VALUE;

  private final DeclaredCounters counters;
  private final SourceMeters sources;
  private final PairMeters pairs;
  private final Timer publicationToAlert;
  private final Timer arrivalToAlert;
  private final MultiGauge catalogueInfo;
  private final Set<String> reasonIds;
  private final Set<SignalType> types = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Long> storiesOpen = new ConcurrentHashMap<>();
  private final Map<Integer, Long> pairsDrifting = new ConcurrentHashMap<>();
  private final LongAccumulator newestEventSecond = new LongAccumulator(Math::max, NOT_SEEN);

  /**
   * Registers all metrics, counters at 0.
   *
   * @param registry where to
   * @param version the program's
   * @param reasonIds all reasons for which a record goes to the dead letters
   * @param types of the catalogue at the start; {@link #catalogueInForce} adds to them
   * @param bounds of the series of pairs
   */
  public MicrometerPipelineMetrics(
      MeterRegistry registry,
      String version,
      Collection<String> reasonIds,
      Collection<SignalType> types,
      MeterBounds bounds) {
    this.counters = new DeclaredCounters(registry);
    this.sources = new SourceMeters(registry, counters);
    this.pairs =
        new PairMeters(
            registry, bounds.mostPairs(), type -> this.types.contains(type) ? type : OTHER_TYPE);
    this.reasonIds = Set.copyOf(reasonIds);
    this.publicationToAlert =
        timer(registry, PipelineMetric.PUBLICATION_TO_ALERT, LatencyBuckets.SINCE_PUBLICATION);
    this.arrivalToAlert =
        timer(registry, PipelineMetric.ARRIVAL_TO_ALERT, LatencyBuckets.SINCE_ARRIVAL);
    this.catalogueInfo =
        MultiGauge.builder(PipelineMetric.CATALOGUE_INFO.meterName())
            .description(PipelineMetric.CATALOGUE_INFO.help())
            .register(registry);
    gauge(registry, PipelineMetric.STORIES_OPEN, Tags.empty(), () -> sum(storiesOpen));
    gauge(registry, PipelineMetric.PAIRS_DRIFTING, Tags.empty(), () -> sum(pairsDrifting));
    gauge(registry, PipelineMetric.EVENT_TIMESTAMP, Tags.empty(), this::newestEventSeconds);
    gauge(registry, PipelineMetric.BUILD_INFO, Tags.of("version", version), () -> 1);
    declareCounters(types);
    bounds.watchedPairs().forEach(this::declareAlertsOf);
  }

  @Override
  public void itemAdmitted(ItemKind kind, String source, Instant publishedAt) {
    sources.admitted(kind, source, publishedAt);
  }

  @Override
  public void deadLetter(String reasonId) {
    counters.count(PipelineMetric.DEAD_LETTERS, reasonIds.contains(reasonId) ? reasonId : OTHER);
  }

  @Override
  public void duplicate(DuplicateBy by) {
    counters.count(PipelineMetric.DUPLICATES, label(by));
  }

  @Override
  public void revision() {
    counters.count(PipelineMetric.REVISIONS);
  }

  @Override
  public void signal(SignalType type, Direction direction, Certainty certainty) {
    counters.count(PipelineMetric.SIGNALS, known(type), label(direction), label(certainty));
  }

  @Override
  public void lateReport() {
    counters.count(PipelineMetric.LATE_REPORTS);
  }

  @Override
  public void storiesOpen(int partition, long stories) {
    storiesOpen.put(partition, stories);
  }

  @Override
  public void pairsDrifting(int partition, long pairs) {
    pairsDrifting.put(partition, pairs);
  }

  @Override
  public void pairRead(int partition, PairReading reading) {
    pairs.read(partition, reading);
  }

  /** Brings the pairs' series up to the newest event time seen; to be called before a scrape. */
  public void refresh() {
    long second = newestEventSecond.get();
    pairs.show(second == NOT_SEEN ? Instant.MIN : Instant.ofEpochSecond(second));
  }

  @Override
  public void partitionReleased(int partition) {
    storiesOpen.remove(partition);
    pairsDrifting.remove(partition);
    pairs.release(partition);
  }

  @Override
  public void storyAlertRaised(SignalKey key, SignalType type, Severity severity) {
    counters.count(PipelineMetric.PAIR_ALERTS, key.value(), label(severity));
    counters.count(PipelineMetric.ALERTS, label(AlertKind.STORY), known(type), label(severity));
  }

  @Override
  public void driftAlertRaised(SignalKey key, Severity severity) {
    counters.count(PipelineMetric.PAIR_ALERTS, key.value(), label(severity));
    counters.count(PipelineMetric.ALERTS, label(AlertKind.DRIFT), NO_TYPE, label(severity));
  }

  @Override
  public void alertLatency(Instant publishedAt, Instant arrivedAt, Instant raisedAt) {
    publicationToAlert.record(between(publishedAt, raisedAt));
    arrivalToAlert.record(between(arrivedAt, raisedAt));
  }

  @Override
  public void eventTimeSeen(Instant eventTime) {
    newestEventSecond.accumulate(eventTime.getEpochSecond());
  }

  @Override
  public void catalogueInForce(
      CatalogueVersion version, Set<SignalType> newTypes, Set<String> newSources) {
    sources.list(newSources);
    newTypes.stream().sorted().forEach(this::declareType);
    Tags labels = Tags.of("name", version.name(), "version", version.contentHash());
    synchronized (catalogueInfo) {
      catalogueInfo.register(List.of(MultiGauge.Row.of(labels, 1)), true);
    }
  }

  @Override
  public void catalogueRefused() {
    counters.count(PipelineMetric.CATALOGUE_REFUSED);
  }

  @Override
  public void streamError(StreamHandler handler) {
    counters.count(PipelineMetric.STREAM_ERRORS, label(handler));
  }

  @Override
  public void streamThreadFailed() {
    counters.count(PipelineMetric.STREAM_THREAD_FAILURES);
  }

  private void declareCounters(Collection<SignalType> firstTypes) {
    counters.declareEach(PipelineMetric.DUPLICATES, DuplicateBy.values());
    counters.declareEach(PipelineMetric.STREAM_ERRORS, StreamHandler.values());
    counters.declare(PipelineMetric.REVISIONS);
    counters.declare(PipelineMetric.LATE_REPORTS);
    counters.declare(PipelineMetric.CATALOGUE_REFUSED);
    counters.declare(PipelineMetric.STREAM_THREAD_FAILURES);
    counters.declare(PipelineMetric.DEAD_LETTERS, OTHER);
    reasonIds.forEach(reason -> counters.declare(PipelineMetric.DEAD_LETTERS, reason));
    for (Severity severity : Severity.values()) {
      counters.declare(PipelineMetric.ALERTS, label(AlertKind.DRIFT), NO_TYPE, label(severity));
    }
    declareSeriesOf(OTHER);
    firstTypes.stream().sorted().forEach(this::declareType);
  }

  private void declareAlertsOf(SignalKey pair) {
    for (Severity severity : Severity.values()) {
      counters.declare(PipelineMetric.PAIR_ALERTS, pair.value(), label(severity));
    }
  }

  private synchronized void declareType(SignalType type) {
    if (types.size() < MOST_TYPES && !types.contains(type)) {
      declareSeriesOf(type.value());
      types.add(type);
    }
  }

  private void declareSeriesOf(String type) {
    for (Direction direction : Direction.values()) {
      for (Certainty certainty : Certainty.values()) {
        counters.declare(PipelineMetric.SIGNALS, type, label(direction), label(certainty));
      }
    }
    for (Severity severity : Severity.values()) {
      counters.declare(PipelineMetric.ALERTS, label(AlertKind.STORY), type, label(severity));
    }
  }

  private String known(SignalType type) {
    return types.contains(type) ? type.value() : OTHER;
  }

  private static long sum(Map<Integer, Long> byPartition) {
    return byPartition.values().stream().mapToLong(Long::longValue).sum();
  }

  private double newestEventSeconds() {
    long second = newestEventSecond.get();
    return second == NOT_SEEN ? Double.NaN : second;
  }

  /** From no time at all to a hundred years: a timer throws on what does not fit nanoseconds. */
  private static Duration between(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private static Timer timer(MeterRegistry registry, PipelineMetric metric, List<Duration> bounds) {
    return Timer.builder(metric.meterName())
        .description(metric.help())
        .serviceLevelObjectives(bounds.toArray(Duration[]::new))
        .register(registry);
  }

  private static void gauge(
      MeterRegistry registry, PipelineMetric metric, Tags labels, Supplier<Number> value) {
    Gauge.builder(metric.meterName(), value)
        .description(metric.help())
        .tags(labels)
        .strongReference(true)
        .register(registry);
  }
}
