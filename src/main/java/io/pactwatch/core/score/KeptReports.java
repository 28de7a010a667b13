package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses which reports a story keeps, so that a flood of copies does not let it grow without
 * bound.
 *
 * <p>Of each direction and certainty, three questions are asked: which sources say so, which
 * origins (the outlet that is cited, else the wording), which amounts. The earliest report that
 * gives a new answer is kept, until a question has its fill of answers. Three questions, because a
 * flood that fills one (an outlet's fifty articles, a wire's fifty copies, fifty outlets that cite
 * one) leaves room in another; for each certainty, because a late confirmation must find room.
 *
 * <p>Two things hang on <em>the earliest</em>. What is kept of a union is what is kept of the kept
 * parts: a report that has to give way to earlier ones in a part has to in the whole as well. And
 * what is kept of a prefix stays kept, so that nothing that comes later changes what was said.
 */
final class KeptReports {
  private KeptReports() {}

  /** The kept ones of these reports, in their order, each once. */
  static List<Report> of(Collection<Report> reports, int maxReports) {
    Answers sources = new Answers(maxReports);
    Answers origins = new Answers(maxReports);
    Answers amounts = new Answers(maxReports);
    List<Report> kept = new ArrayList<>();
    TreeSet<Report> inOrder = new TreeSet<>(ReportOrder.TOTAL);
    inOrder.addAll(reports);
    for (Report report : inOrder) {
      boolean newSource = sources.add(report, new Source(report.source(), report.weight()));
      boolean newOrigin = origins.add(report, originOf(report));
      boolean newAmounts = amounts.add(report, new Sizes(report.amounts(), report.weight()));
      if (newSource || newOrigin || newAmounts) {
        kept.add(report);
      }
    }
    return List.copyOf(kept);
  }

  private static Origin originOf(Report report) {
    return report
        .attributedTo()
        .map(outlet -> new Origin(true, outlet, report.weight()))
        .orElseGet(() -> new Origin(false, report.textFingerprint(), report.weight()));
  }

  // The weight is part of each answer: a weightier report of a known source or origin adds to the
  // confidence and must not be lost behind a lighter one.

  private record Source(String name, ReportWeight weight) {}

  private record Origin(boolean cited, String name, ReportWeight weight) {}

  private record Sizes(List<Amount> amounts, ReportWeight weight) {}

  private record Stratum(Direction direction, Certainty certainty) {}

  /** The answers to one question, as far as there is room. */
  private static final class Answers {
    private final int max;
    private final Map<Stratum, Set<Record>> known = new HashMap<>();

    Answers(int max) {
      this.max = max;
    }

    boolean add(Report report, Record answer) {
      Stratum stratum = new Stratum(report.direction(), report.certainty());
      Set<Record> answers = known.computeIfAbsent(stratum, none -> new HashSet<>());
      return answers.size() < max && answers.add(answer);
    }
  }
}
