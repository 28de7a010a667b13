package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Change;
import io.pactwatch.core.score.Reports;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.metrics.PipelineMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gathers the reports of each key and type, and closes the stories that are over. */
final class GatherStories extends ContextualProcessor<String, Signal, String, ScoreEvent> {
  static final String STORIES = "stories";
  static final String DEADLINES = "story-deadlines";
  static final String CLOCK = "event-clock";
  private static final String NEWEST = "newest";
  private static final Duration TICK = Duration.ofSeconds(5);

  private final StoryGatherer gatherer;
  private final CatalogueBook book;
  private final Duration silence;
  private final PipelineMetrics metrics;
  private KeyValueStore<String, Stories> storiesBySubject;
  private KeyValueStore<String, Long> clock;
  private StoryDeadlines deadlines;
  private long lastRecordAt;

  /** The last day that began in the present silence. */
  private long silentDay = Long.MIN_VALUE;

  GatherStories(
      StoryGatherer gatherer, CatalogueBook book, Duration silence, PipelineMetrics metrics) {
    this.gatherer = gatherer;
    this.book = book;
    this.silence = silence;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, ScoreEvent> context) {
    super.init(context);
    storiesBySubject = context.getStateStore(STORIES);
    clock = context.getStateStore(CLOCK);
    deadlines = new StoryDeadlines(context.getStateStore(DEADLINES), gatherer);
    lastRecordAt = context.currentSystemTimeMs();
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::closeInSilence);
    reportOpen();
  }

  @Override
  public void process(Record<String, Signal> record) {
    lastRecordAt = context().currentSystemTimeMs();
    silentDay = Long.MIN_VALUE;
    Signal signal = record.value();
    String subject = signal.key().value() + "~" + signal.type().value();
    Stories before =
        Optional.ofNullable(storiesBySubject.get(subject))
            .orElseGet(() -> Stories.none(signal.key(), signal.type()));
    boolean late =
        before
            .newestEventTime()
            .filter(newest -> gatherer.isLate(signal.publishedAt(), newest))
            .isPresent();
    if (late) {
      metrics.lateReport();
      return;
    }
    Weights weights =
        book.schedule().of(signal.catalogue(), signal.publishedAt()).catalogue().weights();
    Report report = Reports.of(signal, weights);
    Change change = gatherer.join(before, report, weights.ofType(signal.type()));
    Instant earlier = newestEventTime(signal.publishedAt());
    Instant now = advanceClock(earlier, signal.publishedAt());
    moveDeadlines(subject, before, change, now);
    change.withdrawnIds().forEach(id -> forward(record, now, new StoryEvent.Withdrawn(id)));
    for (Story story : change.changed()) {
      forward(record, now, new StoryEvent.Changed(story, closedAt(story, now)));
    }
    storiesBySubject.put(subject, change.after());
    // Before anything is forgotten: a jump in event time can make both due at once.
    closeDue(record, now);
    forgetUnreachable(record, now, subject, change.after());
    if (dayOf(now) > dayOf(earlier)) {
      beginDay(record, now);
    }
    reportOpen();
  }

  private Optional<Instant> closedAt(Story story, Instant now) {
    return gatherer.isClosed(story, now) ? Optional.of(gatherer.closeAt(story)) : Optional.empty();
  }

  /** The newest event time that this partition has seen; the other one before the first. */
  private Instant newestEventTime(Instant otherwise) {
    Long newest = clock.get(NEWEST);
    return newest == null ? otherwise : Instant.ofEpochMilli(newest);
  }

  private Instant advanceClock(Instant newest, Instant publishedAt) {
    long advanced = Math.max(newest.toEpochMilli(), publishedAt.toEpochMilli());
    clock.put(NEWEST, advanced);
    metrics.eventTimeSeen(Instant.ofEpochMilli(advanced));
    return Instant.ofEpochMilli(advanced);
  }

  private void moveDeadlines(String subject, Stories before, Change change, Instant now) {
    for (Story story : before.stories()) {
      if (change.touches(story.id())) {
        deadlines.remove(story);
      }
    }
    for (Story story : change.changed()) {
      if (!gatherer.isClosed(story, now)) {
        deadlines.add(subject, story);
      }
    }
  }

  /** Drops the stories that no report can touch any more without being late. */
  private void forgetUnreachable(
      Record<String, Signal> record, Instant now, String subject, Stories stories) {
    Stories kept = stories.newestEventTime().map(at -> gatherer.evict(stories, at)).orElse(stories);
    if (kept.stories().size() < stories.stories().size()) {
      storiesBySubject.put(subject, kept);
      stories.stories().stream()
          .filter(story -> !kept.stories().contains(story))
          .forEach(story -> forward(record, now, new StoryEvent.Forgotten(story.id())));
    }
  }

  private void closeDue(Record<?, ?> cause, Instant eventTime) {
    for (StoryDeadlines.Due due : deadlines.takeDue(eventTime)) {
      Stories stories = storiesBySubject.get(due.subject());
      if (stories != null) {
        stories.stories().stream()
            .filter(story -> story.id().equals(due.storyId()))
            .forEach(
                story ->
                    forward(
                        cause,
                        stories.key().value(),
                        eventTime,
                        new StoryEvent.Closed(story, gatherer.closeAt(story))));
      }
    }
  }

  /**
   * A silent feed brings no event time, so after a while the wall clock stands in for it. What is
   * closed, and when, is what event time would have given.
   */
  private void closeInSilence(long wallClockMillis) {
    if (wallClockMillis - lastRecordAt >= silence.toMillis()) {
      Instant now = Instant.ofEpochMilli(wallClockMillis);
      Record<String, String> cause = new Record<>("", "", wallClockMillis);
      closeDue(cause, now);
      if (dayOf(now) > silentDay) {
        silentDay = dayOf(now);
        beginDay(cause, now);
      }
      reportOpen();
    }
  }

  private static long dayOf(Instant eventTime) {
    return Math.floorDiv(eventTime.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }

  /** What is measured by days may be over now, whatever it is about. */
  private void beginDay(Record<?, ?> cause, Instant eventTime) {
    ScoreEvent event = new ScoreEvent(eventTime, Optional.empty());
    context().forward(new Record<>("", event, cause.timestamp()));
  }

  private void forward(Record<String, Signal> cause, Instant eventTime, StoryEvent event) {
    forward(cause, cause.key(), eventTime, event);
  }

  private void forward(Record<?, ?> cause, String key, Instant eventTime, StoryEvent event) {
    ScoreEvent told = new ScoreEvent(eventTime, Optional.of(event));
    context().forward(new Record<>(key, told, cause.timestamp(), cause.headers()));
  }

  private void reportOpen() {
    metrics.storiesOpen(context().taskId().partition(), deadlines.open());
  }

  @Override
  public void close() {
    metrics.partitionReleased(context().taskId().partition());
  }
}
