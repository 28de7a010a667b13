package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoveltyTest {
  @Test
  void aSecondReportIsWorthThreeQuartersAndTheFourthLessThanHalf() {
    List<Report> reports = new ArrayList<>();
    reports.add(report("a").build());
    assertThat(noveltyOf(reports)).isEqualTo(0.75);

    reports.add(report("b").build());
    reports.add(report("c").build());
    assertThat(noveltyOf(reports)).isEqualTo(0.421875);
  }

  private static double noveltyOf(List<Report> reports) {
    Novelty novelty = new Novelty();
    reports.forEach(
        report -> novelty.add(report, Stance.of(report.direction(), report.certainty())));
    return novelty.value();
  }

  static List<Report> newFacts() {
    return List.of(
        report("surer").says(Direction.LOOSENING, Certainty.CONFIRMED).build(),
        report("sized").amount(5, AmountUnit.PERCENT).build(),
        report("opposite").says(Direction.TIGHTENING, Certainty.REPORTED).build(),
        report("denied").says(Direction.LOOSENING, Certainty.DENIED).build());
  }

  @ParameterizedTest
  @MethodSource("newFacts")
  void aNewFactStartsAnew(Report newFact) {
    List<Report> reports = List.of(report("a").build(), report("b").build(), newFact);

    assertThat(noveltyOf(reports)).isEqualTo(0.75);
  }

  @Test
  void aLessCertainRepeatIsNoNewFact() {
    List<Report> reports =
        List.of(
            report("a").build(), report("b").says(Direction.LOOSENING, Certainty.RUMOURED).build());

    assertThat(noveltyOf(reports)).isEqualTo(0.5625);
  }
}
