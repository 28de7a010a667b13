package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptReportsTest {
  private static final int MAX = 8;

  @Test
  void aThousandCopiesFillOnlyTheQuestionOfSources() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      reports.add(
          report("copy-" + i).at(i % 72).by("copier-" + i).text("The wire says so").build());
    }
    Report independent = report("own").at(72).by("late.example").text("Own finding").build();
    reports.add(independent);

    List<Report> kept = new KeptReports(MAX).of(reports);

    assertThat(kept).hasSize(MAX + 1).endsWith(independent);
  }

  @Test
  void anOutletWithManyArticlesLeavesRoomForOtherOutlets() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      reports.add(report("article-" + i).at(i).build());
    }
    Report independent = report("own").at(60).by("late.example").build();
    reports.add(independent);

    assertThat(new KeptReports(MAX).of(reports)).hasSize(MAX + 1).endsWith(independent);
  }

  @Test
  void aFloodLeavesRoomForAmountsConfirmationsDenialsAndContradictions() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      reports.add(report("rumour-" + i).at(i % 60).by("outlet-" + i).build());
    }
    List<Report> telling =
        List.of(
            report("amount").at(61).amount(38, AmountUnit.USD).build(),
            report("confirmed").at(62).says(Direction.LOOSENING, Certainty.CONFIRMED).build(),
            report("denied").at(63).says(Direction.LOOSENING, Certainty.DENIED).build(),
            report("opposite").at(64).says(Direction.TIGHTENING, Certainty.REPORTED).build());
    reports.addAll(telling);

    assertThat(new KeptReports(MAX).of(reports)).containsAll(telling);
  }

  @Test
  void aWeightierCopyIsKept() {
    Report light = report("a").relevance(30).build();
    Report heavy = report("b").text("What a says.").at(1).build();

    assertThat(new KeptReports(MAX).of(List.of(heavy, light))).containsExactly(light, heavy);
  }

  /** Each outlet edits the text and the sentence a little: no source or wording is heard twice. */
  @Test
  void aFloodOfNearCopiesStaysBoundedAndLeavesRoomForAnotherText() {
    Random random = new Random(1);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      reports.add(
          report("copy-" + i)
              .at(i % 60)
              .by("copier-" + i)
              .text("The wire says so, edition " + i)
              .credibility(i % 10 == 0 ? 90 : 30)
              .sketch(SketchCases.nearCopy(random, 1))
              .build());
    }
    Report independent =
        report("own").at(61).by("late.example").sketch(SketchCases.original(40)).build();
    reports.add(independent);

    List<Report> kept = new KeptReports(MAX).of(reports);

    assertThat(kept).hasSizeLessThanOrEqualTo(7 * MAX).contains(independent);
    Assessment assessment = new Assessor(ReportCases.ROOMY).assess(90, kept);
    assertThat(assessment.sides().get(0).origins()).isEqualTo(2);
  }

  /** The rule, read for each report from the beginning and for each question by itself. */
  @Test
  void keepsTheEarliestOfEachAnswerUntilAQuestionHasItsFill() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<Report> reports = ReportOrder.sorted(ReportCases.draw(random, 60, 40));
      int most = 1 + random.nextInt(4);
      List<Report> expected = new ArrayList<>();
      for (Report report : reports) {
        if (QUESTIONS.stream()
            .anyMatch(asked -> isNew(asked.apply(report), expected, asked, most))) {
          expected.add(report);
        }
      }

      assertThat(new KeptReports(most).of(reports)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** An answer begins with what it is asked of: only others of the same fill the question. */
  private record Answer(List<Object> of, List<Object> says) {}

  private static final List<Function<Report, Optional<Answer>>> QUESTIONS =
      List.of(
          r -> answer(r, "source", r.source(), r.weight()),
          r ->
              answer(
                  r,
                  "origin",
                  r.attributedTo(),
                  r.attributedTo().isPresent() ? "" : r.textFingerprint(),
                  r.weight()),
          r -> answer(r, "amounts", r.amounts(), r.weight()),
          r ->
              r.textSketch()
                  .flatMap(
                      sketch ->
                          answer(
                              r,
                              "cell " + Math.min(3, r.weight().micros() / 250_000),
                              sketch.cell())));

  private static Optional<Answer> answer(Report report, String question, Object... says) {
    return Optional.of(
        new Answer(List.of(question, report.direction(), report.certainty()), List.of(says)));
  }

  private static boolean isNew(
      Optional<Answer> answer,
      List<Report> kept,
      Function<Report, Optional<Answer>> question,
      int most) {
    Set<Answer> known =
        kept.stream()
            .flatMap(report -> question.apply(report).stream())
            .filter(other -> answer.isPresent() && other.of().equals(answer.get().of()))
            .collect(Collectors.toSet());
    return answer.isPresent() && !known.contains(answer.get()) && known.size() < most;
  }
}
