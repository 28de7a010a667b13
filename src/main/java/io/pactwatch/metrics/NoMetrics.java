package io.pactwatch.metrics;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.Set;

/** Counts nothing; a class that counts only some of it begins with this one. */
public class NoMetrics implements PipelineMetrics {
  static final PipelineMetrics INSTANCE = new NoMetrics();

  /** Counts nothing. */
  protected NoMetrics() {}

  @Override
  public void itemAdmitted(ItemKind kind, String source, Instant publishedAt) {}

  @Override
  public void deadLetter(String reasonId) {}

  @Override
  public void duplicate(DuplicateBy by) {}

  @Override
  public void revision() {}

  @Override
  public void signal(SignalType type, Direction direction, Certainty certainty) {}

  @Override
  public void lateReport() {}

  @Override
  public void storiesOpen(int partition, long stories) {}

  @Override
  public void pairsDrifting(int partition, long pairs) {}

  @Override
  public void pairRead(int partition, PairReading reading) {}

  @Override
  public void partitionReleased(int partition) {}

  @Override
  public void storyAlertRaised(SignalKey key, SignalType type, Severity severity) {}

  @Override
  public void driftAlertRaised(SignalKey key, Severity severity) {}

  @Override
  public void alertLatency(Instant publishedAt, Instant arrivedAt, Instant raisedAt) {}

  @Override
  public void eventTimeSeen(Instant eventTime) {}

  @Override
  public void catalogueInForce(
      CatalogueVersion version, Set<SignalType> types, Set<String> sources) {}

  @Override
  public void catalogueRefused() {}

  @Override
  public void streamError(StreamHandler handler) {}

  @Override
  public void streamThreadFailed() {}
}
