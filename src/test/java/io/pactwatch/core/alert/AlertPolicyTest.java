package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.START;
import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
  private static final Report RUMOUR =
      report("rumour").says(Direction.LOOSENING, Certainty.RUMOURED).credibility(100).build();
  private static final Report REPORTED = report("reported").at(1).by("two.example").build();

  private final AlertPolicy policy =
      new AlertPolicy(new AlertSettings(15, 40, 65, 5), new Assessor(ROOMY));

  @Test
  void aStoryThatNeverReachesNoticeHasNoAlert() {
    Story story = story(report("aside").relevance(20).build());

    assertThat(policy.evaluate(story)).isEmpty();
    assertThat(policy.evaluateClosed(story, START.plus(ROOMY.gap()))).isEmpty();
  }

  @Test
  void opensWhenTheScoreFirstReachesNotice() {
    Report aside = report("aside").relevance(20).build();
    StoryAlert alert = alert(aside, REPORTED);

    assertThat(alert.revisions())
        .containsExactly(
            revision(1, REPORTED.publishedAt(), Severity.NOTICE, RevisionReason.OPENED));
    assertThat(alert.id()).isEqualTo("a-" + alert.storyId().substring(2));
    assertThat(alert.openedAt()).isEqualTo(REPORTED.publishedAt());
    assertThat(alert.raisedAt()).isEqualTo(REPORTED.publishedAt());
    assertThat(alert.closedAt()).isEmpty();
    assertThat(alert.evidence()).containsExactly(aside, REPORTED);
  }

  @Test
  void tellsAllThatOneReportRaisesInOneRevision() {
    Report confirmation =
        report("confirmation")
            .at(1)
            .says(Direction.LOOSENING, Certainty.CONFIRMED)
            .amount(38_000_000_000L, AmountUnit.USD)
            .build();

    assertThat(alert(RUMOUR, confirmation).revisions())
        .containsExactly(
            revision(1, START, Severity.NOTICE, RevisionReason.OPENED),
            revision(
                2,
                confirmation.publishedAt(),
                Severity.CRITICAL,
                RevisionReason.SEVERITY_RAISED,
                RevisionReason.CERTAINTY_RAISED,
                RevisionReason.NEW_AMOUNT));
  }

  @Test
  void raisesAHigherSeverity() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      reports.add(report("r" + i).at(i).by("outlet-" + i).build());
    }

    assertThat(reasons(alert(reports)))
        .containsExactly(List.of(RevisionReason.OPENED), List.of(RevisionReason.SEVERITY_RAISED));
  }

  @Test
  void raisesAHigherCertaintyOnce() {
    Report again = report("again").at(2).by("two.example").build();

    assertThat(reasons(alert(RUMOUR, REPORTED, again)))
        .containsExactly(List.of(RevisionReason.OPENED), List.of(RevisionReason.CERTAINTY_RAISED));
  }

  @Test
  void raisesANewAmountOnce() {
    Report sized = report("sized").at(1).amount(20, AmountUnit.PERCENT).build();
    Report copy =
        report("copy").at(2).text("What sized says.").amount(20, AmountUnit.PERCENT).build();

    StoryAlert alert = alert(report("a").build(), sized, copy);

    assertThat(reasons(alert))
        .containsExactly(List.of(RevisionReason.OPENED), List.of(RevisionReason.NEW_AMOUNT));
    assertThat(alert.assessment().amounts()).containsExactly(Amount.of(20, AmountUnit.PERCENT));
    assertThat(alert.evidence()).hasSize(2);
  }

  @Test
  void takesAnAmountFromAQuarterOfTheGreatestWeightOn() {
    Report first = report("a").credibility(80).build();
    Report quarter = report("b").at(1).credibility(20).amount(20, AmountUnit.PERCENT).build();
    Report less = report("b").at(1).credibility(19).amount(20, AmountUnit.PERCENT).build();

    assertThat(reasons(alert(first, quarter)))
        .containsExactly(List.of(RevisionReason.OPENED), List.of(RevisionReason.NEW_AMOUNT));
    assertThat(reasons(alert(first, less))).containsExactly(List.of(RevisionReason.OPENED));
  }

  @Test
  void tellsTheAmountsOfASideThatComesToLead() {
    Report growth =
        report("growth")
            .at(1)
            .by("two.example")
            .says(Direction.TIGHTENING, Certainty.REPORTED)
            .credibility(70)
            .amount(25, AmountUnit.PERCENT)
            .build();
    Report moreGrowth =
        report("more-growth")
            .at(2)
            .by("three.example")
            .says(Direction.TIGHTENING, Certainty.REPORTED)
            .build();

    StoryAlert alert = alert(report("cap").build(), growth, moreGrowth);

    assertThat(reasons(alert))
        .containsExactly(
            List.of(RevisionReason.OPENED),
            List.of(RevisionReason.CONTESTED),
            List.of(RevisionReason.NEW_AMOUNT));
    assertThat(alert.assessment().sides().get(0).stance()).isEqualTo(Stance.TIGHTENING);
  }

  @Test
  void tellsOnceThatAStoryIsContested() {
    Report growth =
        report("growth").at(1).by("b").says(Direction.TIGHTENING, Certainty.REPORTED).build();
    Report again =
        report("again").at(2).by("b").says(Direction.TIGHTENING, Certainty.REPORTED).build();

    StoryAlert alert = alert(report("cap").build(), growth, again);

    assertThat(reasons(alert))
        .containsExactly(List.of(RevisionReason.OPENED), List.of(RevisionReason.CONTESTED));
    assertThat(alert.assessment().contested()).isTrue();
    assertThat(alert.assessment().sides()).hasSize(2);
  }

  @Test
  void tellsTheFirstDenial() {
    Report weak =
        report("weak")
            .at(1)
            .by("b")
            .says(Direction.LOOSENING, Certainty.DENIED)
            .relevance(10)
            .build();
    Report strong =
        report("strong").at(2).by("c").says(Direction.LOOSENING, Certainty.DENIED).build();

    assertThat(reasons(alert(report("cap").build(), weak, strong)))
        .containsExactly(
            List.of(RevisionReason.OPENED),
            List.of(RevisionReason.DENIED),
            List.of(RevisionReason.CONTESTED));
  }

  @Test
  void opensWithTheDenialWhereNothingElseIsKnown() {
    Report denial = report("denial").says(Direction.LOOSENING, Certainty.DENIED).build();

    assertThat(reasons(alert(denial)))
        .containsExactly(List.of(RevisionReason.OPENED, RevisionReason.DENIED));
  }

  @Test
  void closesAfterTheLastReportWithoutChangingWhatWasTold() {
    Story story = story(RUMOUR, report("copy").at(40).text("What rumour says.").build());
    Instant closedAt = story.lastReportAt().plus(ROOMY.gap());
    StoryAlert open = policy.evaluate(story).orElseThrow();

    StoryAlert closed = policy.evaluateClosed(story, closedAt).orElseThrow();

    assertThat(closed.closedAt()).contains(closedAt);
    assertThat(closed.raisedAt()).isEqualTo(closedAt);
    assertThat(closed.revisions())
        .startsWith(open.revisions().toArray(AlertRevision[]::new))
        .endsWith(
            revision(
                open.revisions().size() + 1, closedAt, open.severity(), RevisionReason.CLOSED));
    assertThat(closed.assessment()).isEqualTo(open.assessment());
    assertThat(closed.evidence()).isEqualTo(open.evidence());
  }

  @Test
  void aHundredCopiesLeaveTheAlertAsItIs() {
    List<Report> reports =
        new ArrayList<>(List.of(RUMOUR, report("own").at(1).by("two.example").build()));
    StoryAlert before = alert(reports);
    for (int i = 0; i < 100; i++) {
      reports.add(
          report("copy-" + i)
              .at(2 + i)
              .by("copier-" + i + ".example")
              .text("WHAT “OWN” SAYS")
              .build());
    }

    assertThat(alert(reports)).isEqualTo(before).hasToString(before.toString());
  }

  @Test
  void takesReportsOfTheSameInstantOneByOne() {
    StoryAlert alert = alert(report("b").by("two.example").build(), report("a").build());

    assertThat(alert.evidence()).extracting(Report::itemId).containsExactly("a");
  }

  @Test
  void raisedAtIsTheEventTimeOfTheNewestRevision() {
    StoryAlert alert = alert(RUMOUR, REPORTED);

    assertThat(alert.openedAt()).isEqualTo(START);
    assertThat(alert.raisedAt()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void anAlertIdIsMadeOfAStoryIdOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> AlertPolicy.alertId("0123"));
  }

  private StoryAlert alert(Report... reports) {
    return alert(List.of(reports));
  }

  private StoryAlert alert(List<Report> reports) {
    return policy.evaluate(story(reports.toArray(Report[]::new))).orElseThrow();
  }

  private static Story story(Report... reports) {
    Stories stories = ReportCases.gather(ROOMY, List.of(reports));
    assertThat(stories.stories()).hasSize(1);
    return stories.stories().get(0);
  }

  private static List<List<RevisionReason>> reasons(StoryAlert alert) {
    return alert.revisions().stream().map(AlertRevision::reasons).toList();
  }

  private static AlertRevision revision(
      int number, Instant at, Severity severity, RevisionReason... reasons) {
    return new AlertRevision(number, at, severity, List.of(reasons));
  }
}
