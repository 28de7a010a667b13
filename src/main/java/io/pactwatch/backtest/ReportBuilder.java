package io.pactwatch.backtest;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.replay.Period;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes all stories and alerts of a backtest, and says what came of it. */
public final class ReportBuilder {
  /** So many alerts are listed: enough for a person, little enough for a page. */
  private static final int LISTED = 500;

  private static final Comparator<AlertSummary> LEAST_FIRST =
      Comparator.comparing(AlertSummary::severity)
          .thenComparingDouble(AlertSummary::score)
          .thenComparing(AlertSummary::openedAt)
          .thenComparing(AlertSummary::id);

  /** Of so many pairs the drift is drawn. */
  private static final int DRAWN = 60;

  private final DriftCurves curves;
  private final Optional<List<Shift>> truth;
  private final Duration tolerance;
  private final SortedMap<SignalKey, Tally> pairs = new TreeMap<>();
  private final SortedMap<String, Long> alertsBySeverity = new TreeMap<>();
  private final SortedMap<String, Long> alertsByType = new TreeMap<>();
  private final PriorityQueue<AlertSummary> listed = new PriorityQueue<>(LEAST_FIRST);

  /** All of them, where there is a truth to hold them against. */
  private final List<AlertSummary> all = new ArrayList<>();

  private final List<DriftSummary> driftAlerts = new ArrayList<>();
  private long stories;
  private long contestedStories;
  private long alertsNotListed;

  /**
   * An empty report.
   *
   * @param stages the settings of the backtest
   * @param truth to hold the alerts against
   * @param tolerance how far a shift's day may lie outside an alert's reports
   */
  public ReportBuilder(StageSettings stages, Optional<List<Shift>> truth, Duration tolerance) {
    curves = new DriftCurves(stages);
    this.truth = truth.map(List::copyOf);
    this.tolerance = tolerance;
  }

  private static final class Tally {
    private int stories;
    private int alerts;

    int alerts() {
      return alerts;
    }

    int stories() {
      return stories;
    }
  }

  private static final Comparator<Map.Entry<SignalKey, Tally>> MOST_FIRST =
      Comparator.<Map.Entry<SignalKey, Tally>>comparingInt(pair -> pair.getValue().alerts())
          .thenComparingInt(pair -> pair.getValue().stories())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  /** One more story. */
  public void story(StoryRecord story) {
    stories++;
    contestedStories += story.assessment().contested() ? 1 : 0;
    tally(story.story().key()).stories++;
    curves.story(story.story());
  }

  /** One more alert. */
  public void alert(Alert alert) {
    tally(alert.key()).alerts++;
    alertsBySeverity.merge(word(alert.severity()), 1L, Long::sum);
    if (alert instanceof StoryAlert ofStory) {
      alertsByType.merge(ofStory.type().value(), 1L, Long::sum);
      list(AlertSummary.of(ofStory));
    } else if (alert instanceof DriftAlert ofPair) {
      driftAlerts.add(DriftSummary.of(ofPair));
    }
  }

  private void list(AlertSummary summary) {
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
        pairSummaries(backtest.counts().newestEventTime()),
        inOrder,
        alertsNotListed,
        driftAlerts,
        ReportNames.of(backtest.names(), pairs.keySet(), backtest.signalsByType().keySet()),
        truth.map(shifts -> TruthScore.of(shifts, all, tolerance)));
  }

  private List<PairSummary> pairSummaries(Optional<Instant> asOf) {
    Set<SignalKey> drawn =
        pairs.entrySet().stream()
            .sorted(MOST_FIRST)
            .limit(DRAWN)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<PairSummary> summaries = new ArrayList<>();
    pairs.forEach(
        (key, tally) ->
            summaries.add(
                new PairSummary(
                    key,
                    tally.stories,
                    tally.alerts,
                    drawn.contains(key) ? curves.of(key, asOf) : List.of())));
    return summaries;
  }
}
