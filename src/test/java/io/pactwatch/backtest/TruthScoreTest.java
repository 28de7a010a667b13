package io.pactwatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthScoreTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final String HEADER = "date\tkey\ttype\tdirection\n";

  private static final List<Shift> TRUTH =
      TruthFile.read(
          "truth.tsv",
          HEADER
              + "2026-04-27\tmicrosoft|openai\texclusivity\tloosening\n"
              + "2026-05-11\tmicrosoft|openai\trevenue-share\tloosening\n");

  private static AlertSummary alert(
      String id, String type, List<Stance> stances, String firstReportAt, String openedAt) {
    return new AlertSummary(
        id,
        SignalKey.parse("microsoft|openai"),
        new SignalType(type),
        Severity.MAJOR,
        Direction.LOOSENING,
        stances,
        Certainty.REPORTED,
        50,
        stances.size() > 1,
        1,
        1,
        Instant.parse(firstReportAt),
        Instant.parse(openedAt),
        Instant.parse(openedAt),
        Optional.empty(),
        1,
        "A sentence.",
        "wire.example",
        Optional.empty());
  }

  @Test
  void countsWhatWasFoundMissedAndFalse() {
    List<AlertSummary> alerts =
        List.of(
            alert(
                "a-1",
                "exclusivity",
                List.of(Stance.LOOSENING),
                "2026-04-26T22:00:00Z",
                "2026-04-27T02:00:00Z"),
            alert(
                "a-2",
                "revenue-share",
                List.of(Stance.TIGHTENING),
                "2026-05-11T00:00:00Z",
                "2026-05-11T00:00:00Z"));

    TruthScore score = TruthScore.of(TRUTH, alerts, WEEK);

    assertThat(score.found()).isEqualTo(1);
    assertThat(score.missed()).isEqualTo(1);
    assertThat(score.falseAlertIds()).containsExactly("a-2");
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.shifts().get(0).openedAfterFirstReport()).contains(Duration.ofHours(4));
    assertThat(score.shifts().get(0).lag()).contains(Duration.ofHours(2));
    assertThat(score.shifts().get(1).alertId()).isEmpty();
  }

  @Test
  void aContestedStoryFindsWhatOneOfItsSidesSays() {
    AlertSummary contested =
        alert(
            "a-1",
            "revenue-share",
            List.of(Stance.TIGHTENING, Stance.LOOSENING),
            "2026-05-11T00:00:00Z",
            "2026-05-12T00:00:00Z");

    assertThat(TruthScore.of(TRUTH, List.of(contested), WEEK).found()).isEqualTo(1);
  }

  @Test
  void whatLiesBeyondTheToleranceFindsNothingAndOutsideTheTruthIsNotCounted() {
    List<AlertSummary> alerts =
        List.of(
            alert(
                "late",
                "exclusivity",
                List.of(Stance.LOOSENING),
                "2026-05-05T00:00:00Z",
                "2026-05-05T00:00:00Z"),
            alert(
                "outside",
                "exclusivity",
                List.of(Stance.LOOSENING),
                "2025-05-05T00:00:00Z",
                "2025-05-05T00:00:00Z"));

    TruthScore score = TruthScore.of(TRUTH, alerts, WEEK);

    assertThat(score.found()).isZero();
    assertThat(score.alerts()).isEqualTo(1);
    assertThat(score.falseAlertIds()).containsExactly("late");
  }

  @Test
  void everyMistakeOfATruthFileIsNamed() {
    assertThatThrownBy(
            () ->
                TruthFile.read(
                    "truth.tsv",
                    HEADER
                        + "27.4.2026\tmicrosoft|openai\texclusivity\tloosening\n"
                        + "2026-04-27\topenai|microsoft\texclusivity\tloosening\n"
                        + "2026-04-27\tmicrosoft|openai\texclusivity\tapart\n"
                        + "2026-04-27\tmicrosoft|openai\n"))
        .isInstanceOfSatisfying(
            TruthException.class,
            wrong -> {
              assertThat(wrong.lines()).hasSize(4);
              assertThat(wrong.lines().get(0))
                  .isEqualTo("truth.tsv:2: '27.4.2026' is no date such as 2026-04-27");
              assertThat(wrong.lines().get(1)).startsWith("truth.tsv:3: a key names two");
              assertThat(wrong.lines().get(2)).contains("'apart' is no direction");
              assertThat(wrong.lines().get(3)).isEqualTo("truth.tsv:5: there is no type");
            });
  }
}
