package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something worth a reader's attention, with all that it rests on: its figures can be computed
 * again from the alert alone.
 */
public sealed interface Alert permits StoryAlert, DriftAlert {
  /** Derived from what it is about, so that the same alert has the same id everywhere. */
  String id();

  /** What it is about. */
  AlertKind kind();

  /** Who. */
  SignalKey key();

  /** At the newest revision. */
  Severity severity();

  /** The reports that it rests on, ordered by event time, then item id. */
  List<Report> evidence();

  /** Event time of the first revision. */
  Instant openedAt();

  /** Event time of the newest revision. */
  Instant raisedAt();

  /** The event time from which it is over; absent while it goes on. */
  Optional<Instant> closedAt();

  /** All of them, the first first. */
  List<AlertRevision> revisions();
}
