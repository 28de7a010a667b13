package io.pactwatch.cli;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Which of an alert's reports a person should read. */
final class BestReport {
  /** The weightiest report, of equals the earliest. */
  private static final Comparator<Report> BEST =
      Comparator.comparingInt((Report report) -> -report.weight().micros())
          .thenComparing(Report::publishedAt)
          .thenComparing(Report::itemId);

  private BestReport() {}

  static Optional<Report> of(Alert alert) {
    return alert.evidence().stream().min(BEST);
  }

  /** Of one side. */
  static Optional<Report> of(Alert alert, Stance stance) {
    return alert.evidence().stream()
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  /** Of the reports of a time: what raised a revision says more than what was known. */
  static Optional<Report> of(Alert alert, Stance stance, Instant at) {
    return alert.evidence().stream()
        .filter(report -> report.publishedAt().equals(at))
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  static Optional<AlertRevision> newestRevision(Alert alert) {
    return alert.revisions().stream().max(Comparator.comparingInt(AlertRevision::number));
  }
}
