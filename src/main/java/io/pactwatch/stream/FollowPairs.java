package io.pactwatch.stream;

import io.pactwatch.core.drift.DriftPolicy;
import io.pactwatch.core.drift.DriftStep;
import io.pactwatch.core.drift.PairDrift;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.drift.StoryTracer.Traced;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CloudEventHeaders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tells of each pair's drift: at each change of one of its stories, and at the beginning of each
 * day where an alert is open.
 */
final class FollowPairs extends ContextualProcessor<String, ScoreEvent, String, Alert> {
  static final String STORIES = "drift-stories";
  static final String PAIRS = "drift-pairs";
  private static final int MOST_STORIES = 256;

  private final StoryTracer tracer;
  private final DriftPolicy policy;
  private final PipelineMetrics metrics;
  private KeyValueStore<String, PairDrift> pairs;
  private PairTraces traces;

  /** Stories that grow need not be traced from their beginning. */
  private Map<String, Traced> newestTraced = new NewestUsed<>(MOST_STORIES);

  /** Pairs that have lost a story since they were followed. */
  private final Set<String> bereft = new HashSet<>();

  private final Set<SignalKey> drifting = new TreeSet<>();

  FollowPairs(StoryTracer tracer, DriftPolicy policy, PipelineMetrics metrics) {
    this.tracer = tracer;
    this.policy = policy;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    super.init(context);
    pairs = context.getStateStore(PAIRS);
    traces = new PairTraces(context.getStateStore(STORIES));
    newestTraced = new NewestUsed<>(MOST_STORIES);
    bereft.clear();
    drifting.clear();
    try (KeyValueIterator<String, PairDrift> all = pairs.all()) {
      all.forEachRemaining(entry -> takeUp(entry.value));
    }
    reportDrifting();
  }

  @Override
  public void process(Record<String, ScoreEvent> record) {
    Instant eventTime = record.value().eventTime();
    record
        .value()
        .story()
        .ifPresentOrElse(
            event -> take(record, event, eventTime),
            () -> List.copyOf(drifting).forEach(pair -> follow(record, pair, eventTime)));
  }

  private void take(Record<String, ScoreEvent> record, StoryEvent event, Instant eventTime) {
    if (event instanceof StoryEvent.Withdrawn withdrawn) {
      // The story into which it went comes next, and with it what is to be told.
      if (traces.remove(record.key(), withdrawn.storyId())) {
        bereft.add(record.key());
      }
    } else if (event instanceof StoryEvent.Changed changed
        && changed.story().key().parties().size() == 2) {
      boolean differs = trace(changed.story());
      boolean lacks = bereft.remove(record.key());
      if (differs || lacks) {
        follow(record, changed.story().key(), eventTime);
      }
    }
  }

  /** Whether the story did something else to its pair than was known. */
  private boolean trace(Story story) {
    Traced traced =
        Optional.ofNullable(newestTraced.get(story.id()))
            .map(before -> tracer.trace(story, before))
            .orElseGet(() -> tracer.trace(story));
    newestTraced.put(story.id(), traced);
    String pair = story.key().value();
    StoryTrace trace = traced.trace();
    boolean isNews = traces.has(pair, story.id()) || isNeeded(pair, trace);
    return isNews && traces.put(pair, trace);
  }

  /** Whether anything need be kept of a story of which nothing is kept. */
  private boolean isNeeded(String pair, StoryTrace trace) {
    if (trace.changes().isEmpty()) {
      return false;
    }
    PairDrift kept = pairs.get(pair);
    return kept == null || !policy.isPast(trace, kept);
  }

  private void follow(Record<String, ScoreEvent> cause, SignalKey key, Instant eventTime) {
    String pair = key.value();
    PairDrift before = Optional.ofNullable(pairs.get(pair)).orElseGet(() -> PairDrift.none(key));
    DriftStep step = policy.follow(before, traces.of(pair), eventTime);
    step.forgottenStoryIds().forEach(storyId -> traces.remove(pair, storyId));
    if (!step.after().equals(before)) {
      pairs.put(pair, step.after());
      noteWhetherDrifting(step.after());
      reportDrifting();
    }
    step.reading().ifPresent(this::report);
    step.withdrawnIds().forEach(id -> context().forward(Tombstones.of(id, cause.timestamp())));
    step.changed().forEach(alert -> tell(cause, before, alert));
  }

  /** What was known of the pair when the partition came here. */
  private void takeUp(PairDrift pair) {
    noteWhetherDrifting(pair);
    policy
        .follow(pair, traces.of(pair.key().value()), Instant.MIN)
        .reading()
        .ifPresent(this::report);
  }

  private void noteWhetherDrifting(PairDrift pair) {
    if (pair.isDrifting()) {
      drifting.add(pair.key());
    } else {
      drifting.remove(pair.key());
    }
  }

  private void report(PairReading reading) {
    metrics.pairRead(context().taskId().partition(), reading);
  }

  private void reportDrifting() {
    metrics.pairsDrifting(context().taskId().partition(), drifting.size());
  }

  private void tell(Record<String, ScoreEvent> cause, PairDrift before, DriftAlert alert) {
    Record<String, Alert> outgoing = new Record<>(alert.id(), alert, cause.timestamp());
    CloudEventHeaders.putAlert(outgoing.headers(), alert);
    context().forward(outgoing);
    int known =
        before.told().stream()
            .filter(earlier -> earlier.id().equals(alert.id()))
            .mapToInt(earlier -> earlier.revisions().size())
            .sum();
    alert.revisions().stream()
        .skip(known)
        .map(AlertRevision::severity)
        .forEach(severity -> metrics.driftAlertRaised(alert.key(), severity));
  }
}
