package io.pactwatch.replay;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.metrics.DuplicateBy;
import io.pactwatch.metrics.NoMetrics;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a replay's stages report, as far as a backtest tells it; for one thread. */
public final class ReplayCounts extends NoMetrics {
  private final Map<ItemKind, Long> admitted = new EnumMap<>(ItemKind.class);
  private final SortedMap<String, Long> refused = new TreeMap<>();
  private final Map<DuplicateBy, Long> duplicates = new EnumMap<>(DuplicateBy.class);
  private long revisions;
  private long signals;
  private long lateReports;
  private Optional<Instant> newestEventTime = Optional.empty();
  private Optional<String> lastRefusal = Optional.empty();

  /** How many items of each kind were admitted. */
  public Map<ItemKind, Long> admitted() {
    return Collections.unmodifiableMap(admitted);
  }

  /** How many records were refused, by the reason's id. */
  public SortedMap<String, Long> refused() {
    return Collections.unmodifiableSortedMap(refused);
  }

  /** How many items were dropped as known. */
  public Map<DuplicateBy, Long> duplicates() {
    return Collections.unmodifiableMap(duplicates);
  }

  /** How many items with a known id and changed content were passed on. */
  public long revisions() {
    return revisions;
  }

  public long signals() {
    return signals;
  }

  /** How many reports came after the grace. */
  public long lateReports() {
    return lateReports;
  }

  /** Of all signals. */
  public Optional<Instant> newestEventTime() {
    return newestEventTime;
  }

  /** The reason of the refusal since the last call, if there was one. */
  Optional<String> takeRefusal() {
    Optional<String> taken = lastRefusal;
    lastRefusal = Optional.empty();
    return taken;
  }

  @Override
  public void itemAdmitted(ItemKind kind, String source, Instant publishedAt) {
    admitted.merge(kind, 1L, Long::sum);
  }

  @Override
  public void deadLetter(String reasonId) {
    refused.merge(reasonId, 1L, Long::sum);
    lastRefusal = Optional.of(reasonId);
  }

  @Override
  public void duplicate(DuplicateBy by) {
    duplicates.merge(by, 1L, Long::sum);
  }

  @Override
  public void revision() {
    revisions++;
  }

  @Override
  public void signal(SignalType type, Direction direction, Certainty certainty) {
    signals++;
  }

  @Override
  public void lateReport() {
    lateReports++;
  }

  @Override
  public void eventTimeSeen(Instant eventTime) {
    newestEventTime = Optional.of(eventTime);
  }
}
