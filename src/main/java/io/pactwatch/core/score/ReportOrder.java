package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one order of reports: by event time, then item id, then every other field, so that only equal
 * reports compare as equal and the order of simultaneous reports never depends on their arrival.
 */
final class ReportOrder {
  private static final Comparator<Optional<String>> ABSENT_FIRST =
      Comparator.<Optional<String>, Boolean>comparing(Optional::isPresent)
          .thenComparing(text -> text.orElse(""));

  private static final Comparator<ReportWeight> BY_WEIGHT =
      Comparator.comparingInt(ReportWeight::certaintyPercent)
          .thenComparingInt(ReportWeight::credibilityPercent)
          .thenComparingInt(ReportWeight::relevancePercent);

  private static final Comparator<Cue> BY_CUE =
      Comparator.comparingInt(Cue::start).thenComparingInt(Cue::end).thenComparing(Cue::rule);

  private static final Comparator<Evidence> BY_EVIDENCE =
      Comparator.comparing(Evidence::field)
          .thenComparingInt(Evidence::start)
          .thenComparingInt(Evidence::end)
          .thenComparing(Evidence::sentence)
          .thenComparing(Evidence::cues, lexicographic(BY_CUE));

  /** Consistent with equals. */
  static final Comparator<Report> TOTAL =
      Comparator.comparing(Report::publishedAt)
          .thenComparing(Report::itemId)
          .thenComparing(Report::source)
          .thenComparing(Report::attributedTo, ABSENT_FIRST)
          .thenComparing(Report::textFingerprint)
          .thenComparing(Report::direction)
          .thenComparing(Report::certainty)
          .thenComparing(Report::amounts, lexicographic(Comparator.<Amount>naturalOrder()))
          .thenComparing(Report::weight, BY_WEIGHT)
          .thenComparing(Report::evidence, BY_EVIDENCE)
          .thenComparing(Report::url, ABSENT_FIRST)
          .thenComparing(Report::catalogue, Comparator.comparing(CatalogueVersion::value));

  private ReportOrder() {}

  private static <T> Comparator<List<T>> lexicographic(Comparator<T> elements) {
    return (left, right) -> {
      int common = Math.min(left.size(), right.size());
      for (int i = 0; i < common; i++) {
        int order = elements.compare(left.get(i), right.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(left.size(), right.size());
    };
  }
}
