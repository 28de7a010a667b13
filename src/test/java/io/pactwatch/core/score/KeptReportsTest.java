package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import java.util.ArrayList;
import java.util.List;
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

    List<Report> kept = KeptReports.of(reports, MAX);

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

    assertThat(KeptReports.of(reports, MAX)).hasSize(MAX + 1).endsWith(independent);
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

    assertThat(KeptReports.of(reports, MAX)).containsAll(telling);
  }

  @Test
  void aWeightierCopyIsKept() {
    Report light = report("a").relevance(30).build();
    Report heavy = report("b").text("What a says.").at(1).build();

    assertThat(KeptReports.of(List.of(heavy, light), MAX)).containsExactly(light, heavy);
  }
}
