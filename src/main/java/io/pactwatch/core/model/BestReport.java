package io.pactwatch.core.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the reports of an alert or a story a person should read. */
public final class BestReport {
  /** The weightiest report, of equals the earliest. */
  private static final Comparator<Report> BEST =
      Comparator.comparingInt((Report report) -> -report.weight().micros())
          .thenComparing(Report::publishedAt)
          .thenComparing(Report::itemId);

  private BestReport() {}

  /** Of all; empty only where there is none. */
  public static Optional<Report> of(Alert alert) {
    return of(alert.evidence());
  }

  /** Of these; empty only where there is none. */
  public static Optional<Report> of(List<Report> reports) {
    return reports.stream().min(BEST);
  }

  /** Of one side. */
  public static Optional<Report> of(Alert alert, Stance stance) {
    return alert.evidence().stream()
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  /** Of the reports of a time: what raised a revision says more than what was known. */
  public static Optional<Report> of(Alert alert, Stance stance, Instant at) {
    return alert.evidence().stream()
        .filter(report -> report.publishedAt().equals(at))
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  /** The newest revision of an alert. */
  public static Optional<AlertRevision> newestRevision(Alert alert) {
    return alert.revisions().stream().max(Comparator.comparingInt(AlertRevision::number));
  }
}
