package io.pactwatch.core.score;

import io.pactwatch.core.model.Report;
import java.util.ArrayList;
import java.util.List;

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

  private final int maxAnswers;

  /** Gives each question its fill with so many answers. */
  KeptReports(int maxAnswers) {
    this.maxAnswers = maxAnswers;
  }

  /** What is asked of the reports of one direction and certainty. */
  private enum Question {
    SOURCE,
    ORIGIN,
    AMOUNTS,
    CELL;

    private static final Question[] ALL = values();
  }

  /** The kept ones of these reports, in their order, each once. */
  List<Report> of(List<Report> reports) {
    List<Report> kept = new ArrayList<>(reports.size());
    for (Report report : ReportOrder.sorted(reports)) {
      if (isNew(report, kept)) {
        kept.add(report);
      }
    }
    return kept;
  }

  /**
   * What is kept of kept reports and one more, which is later in order than all of them.
   *
   * @return the same list if the report is not kept
   */
  List<Report> with(List<Report> kept, Report report) {
    if (!isNew(report, kept)) {
      return kept;
    }
    List<Report> more = new ArrayList<>(kept.size() + 1);
    more.addAll(kept);
    more.add(report);
    return more;
  }

  /** Whether a report gives a new answer that finds room beside those of earlier, kept reports. */
  private boolean isNew(Report report, List<Report> kept) {
    List<Asked> open = new ArrayList<>(Question.ALL.length);
    for (Question question : Question.ALL) {
      if (question != Question.CELL || report.textSketch().isPresent()) {
        open.add(new Asked(question));
      }
    }
    // Once every question is settled the rest need not be read; in a large story that is soon.
    for (int index = 0; index < kept.size() && !open.isEmpty(); index++) {
      Report earlier = kept.get(index);
      if (earlier.direction() == report.direction() && earlier.certainty() == report.certainty()) {
        leaveOpen(open, earlier, report);
      }
    }
    return !open.isEmpty();
  }

  private static void leaveOpen(List<Asked> open, Report earlier, Report report) {
    for (int index = open.size() - 1; index >= 0; index--) {
      if (open.get(index).isSettledBy(earlier, report)) {
        open.remove(index);
      }
    }
  }

  /** A question to which no earlier report has given the new one's answer yet. */
  private final class Asked {
    private final Question question;
    private final List<Report> answers = new ArrayList<>(maxAnswers);

    Asked(Question question) {
      this.question = question;
    }

    /** Whether an earlier report gives the same answer, or one for which there is no more room. */
    boolean isSettledBy(Report earlier, Report report) {
      if (question == Question.CELL && !isOfSameQuarter(earlier, report)) {
        return false;
      }
      if (isSame(earlier, report)) {
        return true;
      }
      for (Report answer : answers) {
        if (isSame(answer, earlier)) {
          return false;
        }
      }
      answers.add(earlier);
      return answers.size() == maxAnswers;
    }

    private boolean isSame(Report one, Report other) {
      return switch (question) {
        case SOURCE -> sameSource(one, other);
        case ORIGIN -> sameOrigin(one, other);
        case AMOUNTS -> sameAmounts(one, other);
        case CELL -> sameCell(one, other);
      };
    }
  }

  // The weight is part of each answer but the cell: a weightier report of a known source or origin
  // adds to the confidence and must not be lost behind a lighter one.

  private static boolean sameSource(Report one, Report other) {
    return one.weight().equals(other.weight()) && one.source().equals(other.source());
  }

  private static boolean sameOrigin(Report one, Report other) {
    boolean cited = one.attributedTo().isPresent();
    return one.weight().equals(other.weight())
        && cited == other.attributedTo().isPresent()
        && (cited
            ? one.attributedTo().equals(other.attributedTo())
            : one.textFingerprint().equals(other.textFingerprint()));
  }

  private static boolean sameAmounts(Report one, Report other) {
    return one.weight().equals(other.weight()) && one.amounts().equals(other.amounts());
  }

  private static boolean sameCell(Report one, Report other) {
    return one.textSketch().orElseThrow().cell() == other.textSketch().orElseThrow().cell();
  }

  private static boolean isOfSameQuarter(Report earlier, Report report) {
    return earlier.textSketch().isPresent() && quarterOf(earlier) == quarterOf(report);
  }

  /** So that the copies of small outlets leave room for that of a large one. */
  private static int quarterOf(Report report) {
    return Math.min(3, report.weight().micros() / QUARTER_MICROS);
  }
}
