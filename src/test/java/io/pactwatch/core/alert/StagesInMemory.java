package io.pactwatch.core.alert;

import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.Change;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the score and alert stages do, without Kafka: signals of one key meet in one partition; each
 * partition has a clock of its own, by which it closes stories, and drops those that are out of
 * reach.
 */
final class StagesInMemory {
  private final StoryGatherer gatherer;
  private final GrowingAlerts[] alertsOf;
  private final Instant[] clocks;
  private final Map<SignalKey, Stories> open = new TreeMap<>();
  private final Map<String, Story> stories = new TreeMap<>();
  private final Map<String, StoryAlert> alerts = new TreeMap<>();

  StagesInMemory(ScoreSettings settings, int partitions) {
    gatherer = new StoryGatherer(settings);
    Assessor assessor = new Assessor(settings);
    AlertPolicy policy = new AlertPolicy(new AlertSettings(15, 40, 65, 5), assessor);
    alertsOf = new GrowingAlerts[partitions];
    clocks = new Instant[partitions];
    for (int partition = 0; partition < partitions; partition++) {
      alertsOf[partition] = new GrowingAlerts(policy, 3);
      clocks[partition] = Instant.MIN;
    }
  }

  /** A report that is not late, of one of several keys. */
  void take(SignalKey key, Report report) {
    int partition = partition(key);
    Stories before = open.getOrDefault(key, Stories.none(key, ReportCases.TYPE));
    Change change = gatherer.join(before, report, ReportCases.typeWeightAt(report.publishedAt()));
    if (report.publishedAt().isAfter(clocks[partition])) {
      clocks[partition] = report.publishedAt();
    }
    for (String id : change.withdrawnIds()) {
      alertsOf[partition].forget(id);
      stories.remove(id);
      alerts.remove(AlertPolicy.alertId(id));
    }
    change.changed().forEach(story -> decide(partition, story));
    open.put(key, change.after());
    closeDue(partition);
    open.computeIfPresent(
        key, (same, now) -> gatherer.evict(now, now.newestEventTime().orElseThrow()));
  }

  /** Event time passes the end of all stories. */
  void end() {
    for (int partition = 0; partition < clocks.length; partition++) {
      clocks[partition] = Instant.MAX;
      closeDue(partition);
    }
  }

  Map<String, Story> stories() {
    return stories;
  }

  Map<String, StoryAlert> alerts() {
    return alerts;
  }

  private void closeDue(int partition) {
    open.forEach(
        (key, all) -> {
          if (partition(key) == partition) {
            all.stories().stream()
                .filter(story -> gatherer.isClosed(story, clocks[partition]))
                .forEach(story -> decide(partition, story));
          }
        });
  }

  private void decide(int partition, Story story) {
    stories.put(story.id(), story);
    Optional<StoryAlert> alert =
        gatherer.isClosed(story, clocks[partition])
            ? alertsOf[partition].evaluateClosed(story, gatherer.closeAt(story))
            : alertsOf[partition].evaluate(story);
    alert.ifPresentOrElse(
        now -> alerts.put(now.id(), now), () -> alerts.remove(AlertPolicy.alertId(story.id())));
  }

  private int partition(SignalKey key) {
    return Math.floorMod(key.hashCode(), clocks.length);
  }
}
