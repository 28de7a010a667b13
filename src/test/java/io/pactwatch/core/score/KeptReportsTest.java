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
import java.util.Random;
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
}
