package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses which reports a story keeps, so that a flood of copies does not let it grow without
 * bound.
 *
 * <p>Of each direction and certainty, four questions are asked: which sources say so, which origins
 * (the outlet that is cited, else the wording), which amounts, and, of each quarter of the weight,
 * in which cells their texts lie. The earliest report that gives a new answer is kept, until a
 * question has its fill of answers. Four questions, because a flood that fills one (an outlet's
 * fifty articles, a wire's fifty copies, fifty outlets that cite one) leaves room in another, and
 * fifty outlets that each edit the wire's text a little still fall into few cells; for each
 * certainty, because a late confirmation must find room.
 *
 * <p>Two things hang on <em>the earliest</em>. What is kept of a union is what is kept of the kept
 * parts: a report that has to give way to earlier ones in a part has to in the whole as well. And
 * what is kept of a prefix stays kept, so that nothing that comes later changes what was said. Both
 * need answers that are equal or not: whether a text is a near-copy of another cannot be asked
 * here, because a copy of a copy need not be one.
 */
final class KeptReports {
  private static final int QUARTER_MICROS = 250_000;

  private KeptReports() {}

  /** The kept ones of these reports, in their order, each once. */
  static List<Report> of(List<Report> reports, int maxReports) {
    Answers sources = new Answers(maxReports);
    Answers origins = new Answers(maxReports);
    Answers amounts = new Answers(maxReports);
    Answers cells = new Answers(maxReports);
    List<Report> kept = new ArrayList<>(reports.size());
    for (Report report : ReportOrder.sorted(reports)) {
      Stratum stratum = new Stratum(report.direction(), report.certainty(), 0);
      boolean isNew = sources.add(stratum, new Source(report.source(), report.weight()));
      isNew |= origins.add(stratum, originOf(report));
      isNew |= amounts.add(stratum, new Sizes(report.amounts(), report.weight()));
      isNew |=
          report.textSketch().isPresent()
              && cells.add(quarterOf(report), new Cell(report.textSketch().get().cell()));
      if (isNew) {
        kept.add(report);
      }
    }
    return kept;
  }

  private static Origin originOf(Report report) {
    return report
        .attributedTo()
        .map(outlet -> new Origin(true, outlet, report.weight()))
        .orElseGet(() -> new Origin(false, report.textFingerprint(), report.weight()));
  }

  /** So that the copies of small outlets leave room for that of a large one. */
  private static Stratum quarterOf(Report report) {
    int quarter = Math.min(3, report.weight().micros() / QUARTER_MICROS);
    return new Stratum(report.direction(), report.certainty(), quarter);
  }

  // The weight is part of each answer but the cell: a weightier report of a known source or origin
  // adds to the confidence and must not be lost behind a lighter one.

  private record Source(String name, ReportWeight weight) {}

  private record Origin(boolean cited, String name, ReportWeight weight) {}

  private record Sizes(List<Amount> amounts, ReportWeight weight) {}

  private record Cell(int number) {}

  private record Stratum(Direction direction, Certainty certainty, int quarter) {}

  /** The answers to one question, as far as there is room. */
  private static final class Answers {
    private final int max;
    private final Map<Stratum, Set<Record>> known = new HashMap<>();

    Answers(int max) {
      this.max = max;
    }

    boolean add(Stratum stratum, Record answer) {
      Set<Record> answers = known.computeIfAbsent(stratum, none -> new HashSet<>());
      return answers.size() < max && answers.add(answer);
    }
  }
}
