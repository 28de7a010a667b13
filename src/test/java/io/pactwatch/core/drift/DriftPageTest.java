package io.pactwatch.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.SignalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of a drift on the page about the score says what the code computes. */
class DriftPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/score.md");
  private static final StoryTrace DEAL = trace("compute-deal", at("2026-01-01T00:00:00Z", 4_000));
  private static final StoryTrace EXCLUSIVITY =
      trace("exclusivity", at("2026-05-01T00:00:00Z", -3_800));
  private static final StoryTrace SHARE =
      trace(
          "revenue-share", at("2026-05-11T00:00:00Z", -4_500), at("2026-05-12T12:00:00Z", -4_000));
  private static final List<StoryTrace> TRACES = List.of(DEAL, EXCLUSIVITY, SHARE);
  private static final Instant END = Instant.parse("2026-09-01T00:00:00Z");

  @Test
  void theChangesAndWhatIsToldAreThoseOnThePage() throws IOException {
    List<String> rows = new ArrayList<>();
    for (StoryTrace trace : TRACES) {
      for (StrengthChange change : trace.changes()) {
        rows.add(row(trace, change));
      }
    }

    assertThat(Files.readAllLines(PAGE)).containsSubsequence(rows);
  }

  @Test
  void theAlertClosesWhenThePageSays() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains("The drift is over at " + alert().closedAt().orElseThrow() + ",");
  }

  private static DriftAlert alert() {
    List<DriftAlert> alerts =
        new DriftPolicy(DriftCases.DEFAULTS).alerts(DriftCases.PAIR, TRACES, END);
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static String row(StoryTrace trace, StrengthChange change) {
    Instant first = DEAL.changes().get(0).at();
    PairCurve curve = new PairCurve(DriftCases.DEFAULTS, TRACES, first, first, END);
    long index = curve.index(change.at());
    List<String> cells = new ArrayList<>();
    cells.add(change.at().toString());
    cells.add(trace.type().value());
    cells.add(points(change.hundredths()));
    curve.contributions(change.at()).mapToObj(DriftPageTest::points).forEach(cells::add);
    cells.add(points(index));
    cells.add(
        curve
            .usualRange(change.at())
            .map(UsualRange::baseline)
            .map(DriftPageTest::points)
            .orElse(""));
    cells.add(
        curve
            .usualRange(change.at())
            .map(UsualRange::deviation)
            .map(DriftPageTest::points)
            .orElse(""));
    cells.add(
        curve
            .usualRange(change.at())
            .map(usual -> String.format(Locale.ROOT, "%.2f", usual.deviations(index)))
            .orElse(""));
    cells.add(told(change.at()));
    return ("| " + String.join(" | ", cells) + " |").replace("|  |", "| |").replace("|  |", "| |");
  }

  private static String told(Instant at) {
    return alert().revisions().stream()
        .filter(revision -> revision.at().equals(at))
        .flatMap(revision -> revision.reasons().stream())
        .map(RevisionReason::name)
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static String points(long hundredths) {
    return String.format(Locale.ROOT, "%.2f", Points.of(hundredths));
  }

  private static StoryTrace trace(String type, StrengthChange... changes) {
    return new StoryTrace("s-" + type, new SignalType(type), List.of(changes), List.of());
  }

  private static StrengthChange at(String time, long hundredths) {
    return new StrengthChange(Instant.parse(time), hundredths);
  }
}
