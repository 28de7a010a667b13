package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pair moves together or apart by more than is usual for it: what several of its stories say
 * together.
 *
 * @param id derived from the pair and the first revision
 * @param key the pair
 * @param severity the highest that was reached
 * @param drift the figures as of the newest revision that a report raised
 * @param evidence for each listed story that pulls the drift's way the report that moved it most,
 *     ordered by event time, then item id
 * @param openedAt event time of the first revision
 * @param raisedAt event time of the newest revision
 * @param closedAt event time at which the pair was back in its usual range
 * @param revisions all of them, the first first
 */
public record DriftAlert(
    String id,
    SignalKey key,
    Severity severity,
    Drift drift,
    List<Report> evidence,
    Instant openedAt,
    Instant raisedAt,
    Optional<Instant> closedAt,
    List<AlertRevision> revisions)
    implements Alert {

  /** Keeps the lists unchangeable. */
  public DriftAlert {
    evidence = List.copyOf(evidence);
    revisions = List.copyOf(revisions);
  }

  @Override
  public AlertKind kind() {
    return AlertKind.DRIFT;
  }
}
