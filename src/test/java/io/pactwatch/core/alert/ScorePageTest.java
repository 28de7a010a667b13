package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ReportCases.ReportBuilder;
import io.pactwatch.core.score.StoryGatherer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of the page about the score says what the code computes. */
class ScorePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/score.md");
  private static final AlertSettings ALERTS = new AlertSettings(15, 40, 65, 5);

  private static final List<Report> REPORTS =
      List.of(
          at("A", "2026-05-11T09:00:00Z", "daily.example")
              .citing("the-information")
              .amount(38_000_000_000L, AmountUnit.USD)
              .credibility(80)
              .build(),
          at("B", "2026-05-11T10:00:00Z", "blog.example")
              .citing("the-information")
              .credibility(40)
              .build(),
          at("C", "2026-05-11T12:00:00Z", "wire.example").credibility(90).relevance(50).build(),
          at("D", "2026-05-11T15:00:00Z", "times.example")
              .says(Direction.TIGHTENING, Certainty.REPORTED)
              .credibility(80)
              .relevance(50)
              .build(),
          at("E", "2026-05-12T09:00:00Z", "microsoft.example")
              .says(Direction.LOOSENING, Certainty.CONFIRMED)
              .credibility(100)
              .build());

  private final Assessor assessor = new Assessor(ROOMY);
  private final AlertPolicy policy = new AlertPolicy(ALERTS, assessor);

  @Test
  void theReportsAreThoseOnThePage() throws IOException {
    List<String> rows = REPORTS.stream().map(ScorePageTest::reportRow).toList();

    assertThat(Files.readAllLines(PAGE)).containsSubsequence(rows);
  }

  @Test
  void theAssessmentsAndRevisionsAreThoseOnThePage() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int size = 1; size <= REPORTS.size(); size++) {
      rows.add(assessmentRow(REPORTS.subList(0, size)));
    }

    assertThat(Files.readAllLines(PAGE)).containsSubsequence(rows);
  }

  @Test
  void theAlertClosesWhenThePageSays() throws IOException {
    Story story = story(REPORTS);
    Instant closedAt = new StoryGatherer(ROOMY).closeAt(story);

    assertThat(policy.evaluateClosed(story, closedAt).orElseThrow().raisedAt()).isEqualTo(closedAt);
    assertThat(Files.readString(PAGE)).contains("The alert closes at " + closedAt + ",");
  }

  private String assessmentRow(List<Report> reports) {
    Story story = story(reports);
    Assessment assessment = assessor.assess(story.typeWeightPercent(), story.reports());
    StoryAlert alert = policy.evaluate(story).orElseThrow();
    Report last = reports.get(reports.size() - 1);
    String told =
        alert.revisions().stream()
            .filter(revision -> revision.at().equals(last.publishedAt()))
            .flatMap(revision -> revision.reasons().stream())
            .map(ScorePageTest::name)
            .collect(Collectors.joining(", "));
    return row(
        last.itemId(),
        Double.toString(assessment.confidence()),
        Double.toString(assessment.score()),
        ALERTS
            .severityOf(assessment.score())
            .map(Severity::name)
            .orElse("none")
            .toLowerCase(Locale.ROOT),
        assessment.contested() ? "yes" : "no",
        Double.toString(assessment.novelty()),
        told);
  }

  private static String reportRow(Report report) {
    ReportWeight weight = report.weight();
    String says = report.direction().name().toLowerCase(Locale.ROOT);
    says += report.certainty() == Certainty.CONFIRMED ? ", confirmed" : "";
    says +=
        report.amounts().stream()
            .map(Amount::toString)
            .map(", "::concat)
            .collect(Collectors.joining());
    return row(
        report.itemId(),
        report.publishedAt().toString(),
        report.source(),
        report.attributedTo().orElse(""),
        says,
        String.format(
            Locale.ROOT,
            "%.2f × %.2f × %.2f",
            weight.certaintyPercent() / 100.0,
            weight.credibilityPercent() / 100.0,
            weight.relevancePercent() / 100.0),
        String.format(Locale.ROOT, "%.3f", weight.micros() / 1e6));
  }

  private static String row(String... cells) {
    return ("| " + String.join(" | ", cells) + " |").replace("|  |", "| |");
  }

  private static String name(RevisionReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Story story(List<Report> reports) {
    return ReportCases.gather(ROOMY, reports).stories().get(0);
  }

  private static ReportBuilder at(String itemId, String publishedAt, String source) {
    return report(itemId).at(Instant.parse(publishedAt)).by(source);
  }
}
