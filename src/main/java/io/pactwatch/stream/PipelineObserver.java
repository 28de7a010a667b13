package io.pactwatch.stream;

import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;

/**
 * Told of what happens in the stages, from their threads. Nothing that it does can change an
 * output. Implementations are safe for many threads and never throw.
 */
public interface PipelineObserver {
  /** Sees nothing. */
  PipelineObserver NONE = new PipelineObserver() {};

  /** An item was admitted. */
  default void itemAdmitted(ItemKind kind) {}

  /** A record went to the dead letters. */
  default void deadLetter(String reason) {}

  /** A known item came with other content. */
  default void itemRevised() {}

  /** An item was dropped because its {@code id} or {@code url} was passed before. */
  default void duplicate(String by) {}

  /** A signal was found. */
  default void signal(SignalType type, Direction direction, Certainty certainty) {}

  /** A report was dropped because it came after the grace. */
  default void lateReport() {}

  /** So many more stories are open, or fewer where negative. */
  default void storiesOpen(long change) {}

  /** A partition has seen this newest event time. */
  default void eventTime(Instant newest) {}

  /** An alert was raised, or raised again. */
  default void alertRaised(AlertKind kind, SignalType type, Severity severity) {}

  /** An alert that a report raised was written. */
  default void alertWritten(Instant publishedAt, Instant arrivedAt, Instant writtenAt) {}

  /** A catalogue was refused. */
  default void catalogueRefused() {}

  /** This catalogue is the one that comes into force last. */
  default void catalogueInForce(CatalogueVersion version) {}
}
