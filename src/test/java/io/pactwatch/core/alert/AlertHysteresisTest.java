package io.pactwatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.ReportCases;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertHysteresisTest {
  private static final AlertSettings SETTINGS = new AlertSettings(15, 40, 65, 5);

  @Test
  void raisesNothingAfterAFallWithinTheHysteresis() {
    assertThat(severities(45, 35, 45)).containsExactly(Severity.MAJOR);
  }

  @Test
  void raisesAgainAfterAFallThroughTheHysteresis() {
    assertThat(severities(45, 34.99, 45)).containsExactly(Severity.MAJOR, Severity.MAJOR);
  }

  @Test
  void opensAtWhateverSeverityTheFirstScoreHas() {
    assertThat(severities(14.99, 65)).containsExactly(Severity.CRITICAL);
  }

  @Test
  void neverOpensTwice() {
    assertThat(severities(20, 1, 20, 1, 20)).containsExactly(Severity.NOTICE);
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, 60, CRITICAL",
    "CRITICAL, 59.99, MAJOR",
    "CRITICAL, 35, MAJOR",
    "CRITICAL, 34.99, NOTICE",
    "CRITICAL, 0, NOTICE",
    "MAJOR, 64.99, MAJOR",
    "MAJOR, 65, CRITICAL",
    "NOTICE, 39.99, NOTICE",
    "NOTICE, 40, MAJOR"
  })
  void risesAtOnceAndFallsThroughTheHysteresis(Severity before, double score, Severity after) {
    assertThat(SETTINGS.after(before, score)).isEqualTo(after);
  }

  @Test
  void thresholdsRise() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertSettings(40, 40, 65, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertSettings(0, 40, 65, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertSettings(15, 40, 101, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new AlertSettings(15, 40, 65, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertSettings(15, 40, 65, Double.NaN));
  }

  /** The severities of the revisions, where the n-th report brings the story to the n-th score. */
  private static List<Severity> severities(double... scores) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      reports.add(ReportCases.report("item-" + i).at(i).build());
    }
    Report last = reports.get(reports.size() - 1);
    Story story =
        new Story(
            "s-0123456789abcdef",
            ReportCases.KEY,
            ReportCases.TYPE,
            90,
            ReportCases.START,
            last.publishedAt(),
            reports);
    AlertPolicy policy =
        new AlertPolicy(
            SETTINGS,
            typeWeightPercent -> {
              Iterator<Double> next = DoubleStream.of(scores).iterator();
              return report -> assessment(next.next());
            });
    List<AlertRevision> revisions =
        policy.evaluate(story).map(StoryAlert::revisions).orElse(List.of());
    return revisions.stream().map(AlertRevision::severity).toList();
  }

  private static Assessment assessment(double score) {
    return new Assessment(
        score,
        1,
        1,
        score / 100,
        0.75,
        Direction.LOOSENING,
        Certainty.REPORTED,
        false,
        List.of(new Side(Stance.LOOSENING, Certainty.REPORTED, score / 100, 1, 1)),
        List.of());
  }
}
