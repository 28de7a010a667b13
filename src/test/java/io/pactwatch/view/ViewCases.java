package io.pactwatch.view;

import io.pactwatch.client.SampleAlerts;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.MonitorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Views and what they are told, for tests. */
public final class ViewCases {
  /** Those of a monitor without any settings. */
  public static final StageSettings DEFAULTS = Wiring.stages(MonitorSettings.with(Map.of()));

  private static final int TYPE_WEIGHT_PERCENT = 75;

  private ViewCases() {}

  /** An empty view whose clock stands still. */
  public static SystemView empty() {
    return empty(new AtomicLong());
  }

  /** An empty view with this clock, in nanoseconds. */
  static SystemView empty(AtomicLong nanos) {
    return new SystemView(DEFAULTS, nanos::get);
  }

  /** The story of {@link SampleAlerts#contested}, of this pair, moved by so many days. */
  public static StoryRecord story(String id, String pair, int days) {
    StoryAlert alert = SampleAlerts.contested("alert");
    List<Report> reports =
        alert.evidence().stream().map(report -> moved(report, Duration.ofDays(days))).toList();
    return new StoryRecord(
        new Story(
            id,
            SignalKey.parse(pair),
            new SignalType("revenue-share"),
            TYPE_WEIGHT_PERCENT,
            reports.get(0).publishedAt(),
            reports.get(reports.size() - 1).publishedAt(),
            reports),
        alert.assessment());
  }

  /** The alert of {@link SampleAlerts#contested}, of this pair, moved by so many days. */
  public static StoryAlert alert(String id, String pair, int days) {
    StoryAlert alert = SampleAlerts.contested(id);
    Duration by = Duration.ofDays(days);
    return new StoryAlert(
        id,
        alert.storyId(),
        SignalKey.parse(pair),
        alert.type(),
        alert.severity(),
        alert.assessment(),
        alert.evidence().stream().map(report -> moved(report, by)).toList(),
        alert.openedAt().plus(by),
        alert.raisedAt().plus(by),
        Optional.empty(),
        alert.revisions());
  }

  /** The same, closed at its last revision. */
  static StoryAlert closed(StoryAlert alert) {
    return new StoryAlert(
        alert.id(),
        alert.storyId(),
        alert.key(),
        alert.type(),
        alert.severity(),
        alert.assessment(),
        alert.evidence(),
        alert.openedAt(),
        alert.raisedAt(),
        Optional.of(alert.raisedAt()),
        alert.revisions());
  }

  private static Report moved(Report report, Duration by) {
    Instant publishedAt = report.publishedAt().plus(by);
    return new Report(
        report.itemId(),
        publishedAt,
        report.source(),
        report.attributedTo(),
        report.textFingerprint(),
        report.direction(),
        report.certainty(),
        report.amounts(),
        report.weight(),
        report.evidence(),
        report.url(),
        report.catalogue(),
        report.textSketch());
  }
}
