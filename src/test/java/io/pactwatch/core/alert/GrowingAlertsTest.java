package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.KEY;
import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.TIGHT;
import static io.pactwatch.core.score.ReportCases.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAssessor;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.Change;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Alerts of growing stories are those that the policy gives from scratch. */
class GrowingAlertsTest {
  private static final int CASES = 1_000;
  private static final AlertSettings ALERTS = new AlertSettings(15, 40, 65, 5);

  @Test
  void whatIsContinuedIsWhatIsComputedFromScratch() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = seed % 2 == 0 ? TIGHT : ROOMY;
      StoryGatherer gatherer = new StoryGatherer(settings);
      AlertPolicy policy = policy(settings, new AtomicInteger());
      GrowingAlerts growing = new GrowingAlerts(policy, 1 + random.nextInt(4));
      List<Report> reports = new ArrayList<>(ReportCases.draw(random, 40, 40));
      if (seed % 3 > 0) {
        // Mostly in order, as in a feed, with some that come late.
        reports.sort(Comparator.comparing(Report::publishedAt));
      }
      Stories stories = Stories.none(KEY, TYPE);
      for (Report report : reports) {
        Change change =
            gatherer.join(stories, report, ReportCases.typeWeightAt(report.publishedAt()));
        stories = change.after();
        for (Story story : change.changed()) {
          assertThat(growing.evaluate(story)).as("seed %d", seed).isEqualTo(policy.evaluate(story));
        }
        if (random.nextInt(6) == 0) {
          Story any = stories.stories().get(random.nextInt(stories.stories().size()));
          assertThat(growing.evaluateClosed(any, gatherer.closeAt(any)))
              .as("seed %d", seed)
              .isEqualTo(policy.evaluateClosed(any, gatherer.closeAt(any)));
        }
      }
    }
  }

  @Test
  void aReportThatFollowsIsAssessedAlone() {
    AtomicInteger assessed = new AtomicInteger();
    GrowingAlerts growing = new GrowingAlerts(policy(ROOMY, assessed), 10);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(ReportCases.report("r" + i).at(i).by("outlet-" + i % 3).build());
      growing.evaluate(ReportCases.gather(ROOMY, reports).stories().get(0));
    }
    int kept = ReportCases.gather(ROOMY, reports).stories().get(0).reports().size();

    assertThat(assessed).hasValue(kept);
  }

  @Test
  void nothingIsKeptOfStoriesThatAreOverOrTooMany() {
    GrowingAlerts growing = new GrowingAlerts(policy(ROOMY, new AtomicInteger()), 2);
    List<Story> stories =
        List.of(0, 1_000, 2_000).stream()
            .map(hours -> ReportCases.report("r" + hours).at(hours).build())
            .map(report -> ReportCases.gather(ROOMY, List.of(report)).stories().get(0))
            .toList();

    stories.forEach(growing::evaluate);
    assertThat(growing.size()).isEqualTo(2);
    growing.evaluateClosed(stories.get(2), stories.get(2).lastReportAt().plus(ROOMY.gap()));
    assertThat(growing.size()).isEqualTo(1);
    growing.forget(stories.get(1).id());
    assertThat(growing.size()).isZero();
  }

  private static AlertPolicy policy(ScoreSettings settings, AtomicInteger assessed) {
    Assessor assessor = new Assessor(settings);
    return new AlertPolicy(
        ALERTS,
        weight -> {
          StoryAssessor.Running running = assessor.start(weight);
          return report -> {
            assessed.incrementAndGet();
            return running.add(report);
          };
        });
  }
}
