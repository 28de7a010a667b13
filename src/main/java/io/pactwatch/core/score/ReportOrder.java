package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The one order of reports: by event time, then item id, then every other field, so that only equal
 * reports compare as equal and the order of simultaneous reports never depends on their arrival.
 */
final class ReportOrder {
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

  private static final Comparator<Report> OF_ONE_INSTANT =
      Comparator.comparing(Report::itemId)
          .thenComparing(Report::source)
          .thenComparing(Report::attributedTo, absentFirst())
          .thenComparing(Report::textFingerprint)
          .thenComparing(Report::direction)
          .thenComparing(Report::certainty)
          .thenComparing(Report::amounts, lexicographic(Comparator.<Amount>naturalOrder()))
          .thenComparing(Report::weight, BY_WEIGHT)
          .thenComparing(Report::evidence, BY_EVIDENCE)
          .thenComparing(Report::url, absentFirst())
          .thenComparing(Report::catalogue, Comparator.comparing(CatalogueVersion::value))
          .thenComparing(Report::textSketch, absentFirst());

  /** Consistent with equals. */
  static final Comparator<Report> TOTAL = ReportOrder::compare;

  private ReportOrder() {}

  private static int compare(Report left, Report right) {
    int order = left.publishedAt().compareTo(right.publishedAt());
    return order != 0 ? order : OF_ONE_INSTANT.compare(left, right);
  }

  /** The reports in order, each once; the list itself where it is so already. */
  static List<Report> sorted(List<Report> reports) {
    for (int next = 1; next < reports.size(); next++) {
      if (compare(reports.get(next - 1), reports.get(next)) >= 0) {
        TreeSet<Report> inOrder = new TreeSet<>(TOTAL);
        inOrder.addAll(reports);
        return List.copyOf(inOrder);
      }
    }
    return reports;
  }

  /** The reports of both lists in order, each once, where each list is in order. */
  static List<Report> merged(List<Report> one, List<Report> other) {
    List<Report> merged = new ArrayList<>(one.size() + other.size());
    int next = 0;
    for (Report report : one) {
      while (next < other.size() && compare(other.get(next), report) < 0) {
        merged.add(other.get(next++));
      }
      if (next < other.size() && compare(other.get(next), report) == 0) {
        next++;
      }
      merged.add(report);
    }
    merged.addAll(other.subList(next, other.size()));
    return merged;
  }

  private static <T extends Comparable<T>> Comparator<Optional<T>> absentFirst() {
    return (left, right) -> {
      if (left.isEmpty() || right.isEmpty()) {
        return Boolean.compare(left.isPresent(), right.isPresent());
      }
      return left.get().compareTo(right.get());
    };
  }

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
