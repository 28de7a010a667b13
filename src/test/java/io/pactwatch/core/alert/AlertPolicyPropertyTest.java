package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.TIGHT;
import static io.pactwatch.core.score.ReportCases.gather;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of alerts whatever the reports; each case names its seed when it fails. */
class AlertPolicyPropertyTest {
  private static final int CASES = 1_000;
  private static final AlertSettings ALERTS = new AlertSettings(15, 40, 65, 5);

  @Test
  void anyOrderSplitAndRepetitionGiveTheSameAlerts() {
    Set<RevisionReason> seen = EnumSet.noneOf(RevisionReason.class);
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      List<Report> reports = ReportCases.draw(random, 40, 40);
      Map<String, StoryAlert> expected = alerts(settings, gather(settings, reports));

      List<Report> repeated = new ArrayList<>(reports);
      repeated.addAll(reports.subList(0, random.nextInt(reports.size())));
      Collections.shuffle(repeated, random);
      int cut = random.nextInt(repeated.size() + 1);
      Stories merged =
          new StoryGatherer(settings)
              .merge(
                  gather(settings, repeated.subList(0, cut)),
                  gather(settings, repeated.subList(cut, repeated.size())));

      assertThat(alerts(settings, merged)).as("seed %d", seed).isEqualTo(expected);
      assertThat(alerts(settings, gather(settings, repeated)))
          .as("seed %d", seed)
          .isEqualTo(expected);
      expected
          .values()
          .forEach(alert -> alert.revisions().forEach(revision -> seen.addAll(revision.reasons())));
    }
    assertThat(seen).as("reasons in all cases").containsAll(EnumSet.allOf(RevisionReason.class));
  }

  /** No look-ahead: of what is told, that up to a time is what the reports up to then tell. */
  @Test
  void thePastTellsWhatItToldThen() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      List<Report> reports = ReportCases.draw(random, 60, 40);
      Instant until = reports.get(random.nextInt(reports.size())).publishedAt();
      List<Report> past =
          reports.stream().filter(report -> !report.publishedAt().isAfter(until)).toList();

      Map<String, List<AlertRevision>> toldThen = new TreeMap<>();
      openAlerts(settings, gather(settings, past))
          .forEach((id, alert) -> toldThen.put(id, alert.revisions()));
      Map<String, List<AlertRevision>> toldUpToThen = new TreeMap<>();
      openAlerts(settings, gather(settings, reports))
          .forEach(
              (id, alert) -> {
                List<AlertRevision> told =
                    alert.revisions().stream().filter(r -> !r.at().isAfter(until)).toList();
                if (!told.isEmpty()) {
                  toldUpToThen.put(id, told);
                }
              });

      assertThat(toldUpToThen).as("seed %d", seed).isEqualTo(toldThen);
    }
  }

  @Test
  void theScoreCanBeComputedFromTheAlertAlone() {
    for (int seed = 0; seed < CASES; seed++) {
      ScoreSettings settings = settings(seed);
      Assessor assessor = new Assessor(settings);
      List<Report> reports = ReportCases.draw(new Random(seed), 40, 20);
      for (StoryAlert alert : alerts(settings, gather(settings, reports)).values()) {
        Assessment told = alert.assessment();
        int typeWeightPercent = (int) Math.round(told.typeWeight() * 100);

        assertThat(assessor.assess(typeWeightPercent, alert.evidence()))
            .as("seed %d", seed)
            .isEqualTo(told);
      }
    }
  }

  @Test
  void aHundredCopiesOfAnyReportRaiseNothing() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      List<Report> reports = new ArrayList<>(ReportCases.draw(random, 20, 4));
      Story story = gather(settings, reports).stories().get(0);
      List<Report> counting = ReportCases.counting(story.reports());
      Report original = counting.get(random.nextInt(counting.size()));
      Stories stories = gather(settings, reports);
      Map<String, StoryAlert> before = openAlerts(settings, stories);

      StoryGatherer gatherer = new StoryGatherer(settings);
      for (int i = 0; i < 100; i++) {
        Instant after = story.lastReportAt().plus(Duration.ofMinutes(i + 1));
        stories = gatherer.join(stories, copy(original, i, after), 90).after();
      }

      assertThat(openAlerts(settings, stories)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void everyRevisionHasAReasonAndItsPlace() {
    for (int seed = 0; seed < CASES; seed++) {
      ScoreSettings settings = settings(seed);
      List<Report> reports = ReportCases.draw(new Random(seed), 40, 20);
      for (StoryAlert alert : alerts(settings, gather(settings, reports)).values()) {
        List<RevisionReason> once = new ArrayList<>();
        for (int i = 0; i < alert.revisions().size(); i++) {
          AlertRevision revision = alert.revisions().get(i);
          assertThat(revision.number()).as("seed %d", seed).isEqualTo(i + 1);
          assertThat(revision.reasons()).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
          revision.reasons().stream()
              .filter(AlertPolicyPropertyTest::isToldOnce)
              .forEach(once::add);
        }
        assertThat(once).as("seed %d", seed).startsWith(RevisionReason.OPENED);
        assertThat(once).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(alert.revisions())
            .as("seed %d", seed)
            .isSortedAccordingTo(Comparator.comparing(AlertRevision::at));
      }
    }
  }

  private static boolean isToldOnce(RevisionReason reason) {
    return switch (reason) {
      case OPENED, CONTESTED, DENIED, CLOSED -> true;
      case SEVERITY_RAISED, CERTAINTY_RAISED, NEW_AMOUNT -> false;
    };
  }

  /** By another, less credible outlet that has said nothing else. */
  private static Report copy(Report original, int number, Instant publishedAt) {
    List<Amount> amounts = original.amounts();
    String sentence = original.evidence().sentence().toUpperCase(Locale.ROOT) + "!";
    return new Report(
        "copy-" + number,
        publishedAt,
        "copier-" + number + ".example",
        original.attributedTo(),
        original.textFingerprint(),
        original.direction(),
        original.certainty(),
        amounts,
        new ReportWeight(
            original.weight().certaintyPercent(), 20, original.weight().relevancePercent()),
        new Evidence(original.evidence().field(), 0, sentence.length(), sentence, List.of()),
        Optional.empty(),
        original.catalogue(),
        original.textSketch());
  }

  /** As if all stories were over. */
  private static Map<String, StoryAlert> alerts(ScoreSettings settings, Stories stories) {
    AlertPolicy policy = new AlertPolicy(ALERTS, new Assessor(settings));
    StoryGatherer gatherer = new StoryGatherer(settings);
    Map<String, StoryAlert> alerts = new TreeMap<>();
    for (Story story : stories.stories()) {
      policy
          .evaluateClosed(story, gatherer.closeAt(story))
          .ifPresent(alert -> alerts.put(alert.id(), alert));
    }
    return alerts;
  }

  private static Map<String, StoryAlert> openAlerts(ScoreSettings settings, Stories stories) {
    AlertPolicy policy = new AlertPolicy(ALERTS, new Assessor(settings));
    Map<String, StoryAlert> alerts = new TreeMap<>();
    for (Story story : stories.stories()) {
      policy.evaluate(story).ifPresent(alert -> alerts.put(alert.id(), alert));
    }
    return alerts;
  }

  private static ScoreSettings settings(int seed) {
    return seed % 2 == 0 ? TIGHT : ROOMY;
  }
}
