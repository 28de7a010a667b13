package io.pactwatch.backtest;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.replay.Period;
import io.pactwatch.serde.StoryRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes all stories and alerts of a backtest, and says what came of it. */
public final class ReportBuilder {
  /** So many alerts are listed: enough for a person, little enough for a page. */
  private static final int LISTED = 500;

  private static final Comparator<AlertSummary> LEAST_FIRST =
      Comparator.comparing(AlertSummary::severity)
          .thenComparingDouble(AlertSummary::score)
          .thenComparing(AlertSummary::openedAt)
          .thenComparing(AlertSummary::id);

  private final Optional<List<Shift>> truth;
  private final Duration tolerance;
  private final SortedMap<SignalKey, Tally> pairs = new TreeMap<>();
  private final SortedMap<String, Long> alertsBySeverity = new TreeMap<>();
  private final SortedMap<String, Long> alertsByType = new TreeMap<>();
  private final PriorityQueue<AlertSummary> listed = new PriorityQueue<>(LEAST_FIRST);

  /** All of them, where there is a truth to hold them against. */
  private final List<AlertSummary> all = new ArrayList<>();

  private long stories;
  private long contestedStories;
  private long alertsNotListed;

  /**
   * An empty report.
   *
   * @param truth to hold the alerts against
   * @param tolerance how far a shift's day may lie outside an alert's reports
   */
  public ReportBuilder(Optional<List<Shift>> truth, Duration tolerance) {
    this.truth = truth.map(List::copyOf);
    this.tolerance = tolerance;
  }

  private static final class Tally {
    private int stories;
    private int alerts;
  }

  /** One more story. */
  public void story(StoryRecord story) {
    stories++;
    contestedStories += story.assessment().contested() ? 1 : 0;
    tally(story.story().key()).stories++;
  }

  /** One more alert. */
  public void alert(Alert alert) {
    AlertSummary summary = AlertSummary.of(alert);
    tally(summary.key()).alerts++;
    alertsBySeverity.merge(word(summary.severity()), 1L, Long::sum);
    alertsByType.merge(summary.type().value(), 1L, Long::sum);
    if (truth.isPresent()) {
      all.add(summary);
    }
    listed.add(summary);
    if (listed.size() > LISTED) {
      listed.remove();
      alertsNotListed++;
    }
  }

  private Tally tally(SignalKey key) {
    return pairs.computeIfAbsent(key, first -> new Tally());
  }

  /** As it is written in JSON. */
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The report.
   *
   * @param backtest whose stories and alerts were given
   * @param period that was replayed
   * @param settings those that differ from the defaults
   */
  public BacktestReport build(
      Backtest backtest, Period period, SortedMap<String, String> settings) {
    List<AlertSummary> inOrder = new ArrayList<>(listed);
    inOrder.sort(Comparator.comparing(AlertSummary::openedAt).thenComparing(AlertSummary::id));
    return new BacktestReport(
        period.from(),
        period.to(),
        backtest.counts().newestEventTime(),
        List.copyOf(backtest.catalogues()),
        settings,
        backtest.items(),
        backtest.signalsByType(),
        stories,
        contestedStories,
        alertsBySeverity,
        alertsByType,
        pairSummaries(),
        inOrder,
        alertsNotListed,
        truth.map(shifts -> TruthScore.of(shifts, all, tolerance)));
  }

  private List<PairSummary> pairSummaries() {
    List<PairSummary> summaries = new ArrayList<>();
    pairs.forEach(
        (key, tally) ->
            summaries.add(new PairSummary(key, tally.stories, tally.alerts, List.of())));
    return summaries;
  }
}
