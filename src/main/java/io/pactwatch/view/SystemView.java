package io.pactwatch.view;

import io.pactwatch.core.drift.DriftDay;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The newest stories and alerts of all partitions, and where each pair stands. What it says does
 * not depend on the order in which it was told, as long as its bounds are not reached. Safe for
 * many threads.
 */
public final class SystemView {
  /** Of more alerts the oldest are dropped. */
  public static final int MOST_ALERTS = 20_000;

  /** Of more stories the oldest are dropped. */
  public static final int MOST_STORIES = 50_000;

  /** Sources beyond this number are not told apart, and feeds beyond it left out. */
  public static final int MOST_SOURCES = 1_000;

  private static final int A_PAIR = 2;

  private final Shelf<Alert> alerts = new Shelf<>(MOST_ALERTS, Alert::raisedAt);
  private final Shelf<StoryRecord> stories =
      new Shelf<>(MOST_STORIES, record -> record.story().lastReportAt());
  private final SourceBoard sources = new SourceBoard(MOST_SOURCES);
  private final SortedMap<String, FeedStatus> feeds = new TreeMap<>();
  private final AlertFeed feed = new AlertFeed();
  private final PairBoard pairs;
  private final Duration gap;
  private final PairRanking ranking;
  private Optional<Instant> asOf = Optional.empty();
  private long changes;

  /**
   * An empty view.
   *
   * @param settings of the stages that made what it is told
   * @param nanoTime by which it is known how fresh a figure is
   */
  public SystemView(StageSettings settings, LongSupplier nanoTime) {
    pairs = new PairBoard(new StoryTracer(new Assessor(settings.score())), settings.drift());
    gap = settings.score().gap();
    ranking = new PairRanking(settings.drift(), nanoTime);
  }

  /** An alert's newest state, or that there is no such alert any more. */
  public synchronized void alert(String id, Optional<Alert> state) {
    Optional<Alert> before = alerts.get(id);
    alerts.put(id, state);
    state.ifPresent(alert -> seen(alert.raisedAt()));
    changes++;
    if (!before.equals(state)) {
      state.ifPresent(feed::publish);
    }
  }

  /** A story's newest state, or that there is no such story any more. */
  public synchronized void story(String id, Optional<StoryRecord> state) {
    if (state.isEmpty()) {
      stories.get(id).ifPresent(gone -> pairs.remove(gone.story()));
    }
    state.ifPresent(
        record -> {
          pairs.add(record.story());
          seen(record.story().lastReportAt());
        });
    stories.put(id, state).ifPresent(dropped -> pairs.remove(dropped.story()));
    changes++;
  }

  /** An item arrived. */
  public synchronized void heard(String source, Instant publishedAt, Instant arrivedAt) {
    sources.heard(source, publishedAt, arrivedAt);
    seen(publishedAt);
  }

  private void seen(Instant eventTime) {
    if (asOf.filter(known -> !eventTime.isAfter(known)).isEmpty()) {
      asOf = Optional.of(eventTime);
      changes++;
    }
  }

  /** The newest event time; absent before the first. */
  public synchronized Optional<Instant> asOf() {
    return asOf;
  }

  /** Alerts, the newest first. */
  public synchronized Page<Alert> alerts(AlertQuery query, int limit) {
    return alerts.page(query::fits, limit);
  }

  /** An alert by its id. */
  public synchronized Optional<Alert> alert(String id) {
    return alerts.get(id);
  }

  /** Stories, the newest first. */
  public synchronized Page<ViewedStory> stories(StoryQuery query, int limit) {
    Page<StoryRecord> page = stories.page(record -> query.fits(viewed(record)), limit);
    return new Page<>(page.total(), page.part().stream().map(this::viewed).toList());
  }

  private ViewedStory viewed(StoryRecord record) {
    Instant now = asOf.orElse(record.story().lastReportAt());
    return new ViewedStory(
        record, pairs.strength(record.story(), now), isOpen(record.story(), now));
  }

  private boolean isOpen(Story story, Instant now) {
    return !story.lastReportAt().plus(gap).isBefore(now);
  }

  /**
   * Pairs, those furthest from what is usual for them first.
   *
   * @param fits which are wanted
   */
  public Page<ViewedPair> pairs(Predicate<SignalKey> fits, int offset, int limit) {
    List<ViewedPair> wanted =
        ranking.ranked(changes(), this::snapshots).stream()
            .filter(pair -> fits.test(pair.key()))
            .toList();
    return Page.of(wanted, offset, limit);
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized List<PairSnapshot> snapshots() {
    Map<SignalKey, Integer> openAlerts = openAlerts();
    return pairs.keys().stream()
        .filter(key -> key.parties().size() == A_PAIR)
        .map(key -> snapshot(key, openAlerts.getOrDefault(key, 0)))
        .toList();
  }

  private Map<SignalKey, Integer> openAlerts() {
    Map<SignalKey, Integer> open = new HashMap<>();
    alerts
        .page(alert -> alert.closedAt().isEmpty(), MOST_ALERTS)
        .part()
        .forEach(alert -> open.merge(alert.key(), 1, Integer::sum));
    return open;
  }

  private PairSnapshot snapshot(SignalKey key, int openAlerts) {
    List<Story> all = pairs.stories(key);
    Instant last = all.stream().map(Story::lastReportAt).max(Instant::compareTo).orElseThrow();
    Instant now = asOf.orElse(last);
    int open = (int) all.stream().filter(story -> isOpen(story, now)).count();
    return new PairSnapshot(key, pairs.traces(key), now, open, openAlerts, last);
  }

  /** The drift of a pair day by day until now; empty for a pair without stories. */
  public synchronized List<DriftDay> drift(SignalKey pair) {
    return asOf.map(now -> pairs.days(pair, now)).orElse(List.of());
  }

  /** What was heard of each source, the latest arrival first. */
  public synchronized List<SourceActivity> sources() {
    return sources.all();
  }

  /** How a polled feed is, or that there is no such feed any more. */
  public synchronized void feed(String name, Optional<FeedStatus> status) {
    feeds.remove(name);
    status.filter(known -> feeds.size() < MOST_SOURCES).ifPresent(known -> feeds.put(name, known));
  }

  /** The polled feeds by their names. */
  public synchronized List<FeedStatus> feeds() {
    return List.copyOf(feeds.values());
  }

  /** How many items came from sources beyond {@link #MOST_SOURCES}. */
  public synchronized long itemsOfOtherSources() {
    return sources.itemsOfOthers();
  }

  /** Where to listen to alerts as they come. */
  public AlertFeed feed() {
    return feed;
  }
}
