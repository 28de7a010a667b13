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
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CloudEventHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the traces of each pair's stories and tells of its drift: at each change of a story, and at
 * the beginning of each day where an alert is open.
 */
final class FollowPairs extends ContextualProcessor<String, ScoreEvent, String, Alert> {
  static final String STORIES = "drift-stories";
  static final String PAIRS = "drift-pairs";
  private static final int MOST_TRACED = 256;
  private static final StringSerializer PREFIX = new StringSerializer();

  private final StoryTracer tracer;
  private final DriftPolicy policy;
  private final PipelineMetrics metrics;
  private final Set<String> drifting = new TreeSet<>();

  /** Pairs that have lost a story since they were followed. */
  private final Set<String> missing = new HashSet<>();

  private final Map<String, Traced> traced = new NewestTraced();
  private KeyValueStore<String, StoryTrace> traces;
  private KeyValueStore<String, PairDrift> pairs;

  FollowPairs(StoryTracer tracer, DriftPolicy policy, PipelineMetrics metrics) {
    this.tracer = tracer;
    this.policy = policy;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Alert> context) {
    super.init(context);
    traces = context.getStateStore(STORIES);
    pairs = context.getStateStore(PAIRS);
    try (KeyValueIterator<String, PairDrift> all = pairs.all()) {
      all.forEachRemaining(entry -> noteDrifting(entry.value));
    }
  }

  @Override
  public void process(Record<String, ScoreEvent> record) {
    ScoreEvent event = record.value();
    if (event.story().isEmpty()) {
      List.copyOf(drifting)
          .forEach(pair -> follow(record, SignalKey.parse(pair), event.eventTime()));
    } else if (event.story().get() instanceof StoryEvent.Withdrawn withdrawn) {
      withdraw(record.key(), withdrawn.storyId());
    } else if (event.story().get() instanceof StoryEvent.Changed changed
        && isPair(changed.story().key())) {
      boolean changes = keepTrace(changed.story());
      boolean misses = missing.remove(record.key());
      if (changes || misses) {
        follow(record, changed.story().key(), event.eventTime());
      }
    }
  }

  /** The story into which it went comes next, and with it what is to be told. */
  private void withdraw(String pair, String storyId) {
    if (traces.delete(storyKey(pair, storyId)) != null) {
      missing.add(pair);
    }
  }

  private static boolean isPair(SignalKey key) {
    return key.parties().size() == 2;
  }

  /** A pair's stories stand together: a tilde is in no id. */
  private static String storyKey(String pair, String storyId) {
    return pair + "~" + storyId;
  }

  /** Whether the story's trace has changed. */
  private boolean keepTrace(Story story) {
    Traced now =
        Optional.ofNullable(traced.get(story.id()))
            .map(before -> tracer.trace(story, before))
            .orElseGet(() -> tracer.trace(story));
    traced.put(story.id(), now);
    String key = storyKey(story.key().value(), story.id());
    Optional<StoryTrace> kept = Optional.ofNullable(traces.get(key));
    Optional<StoryTrace> trace = Optional.of(now.trace()).filter(some -> !some.changes().isEmpty());
    if (trace.equals(kept)) {
      return false;
    }
    trace.ifPresentOrElse(some -> traces.put(key, some), () -> traces.delete(key));
    return true;
  }

  private void follow(Record<String, ScoreEvent> cause, SignalKey key, Instant eventTime) {
    String pair = key.value();
    PairDrift before = Optional.ofNullable(pairs.get(pair)).orElseGet(() -> PairDrift.none(key));
    DriftStep step = policy.follow(before, tracesOf(pair), eventTime);
    step.forgottenStoryIds().forEach(id -> traces.delete(storyKey(pair, id)));
    if (!step.after().equals(before)) {
      pairs.put(pair, step.after());
      noteDrifting(step.after());
    }
    step.withdrawnIds().forEach(id -> context().forward(Tombstones.of(id, cause.timestamp())));
    step.changed().forEach(alert -> tell(cause, before, alert));
  }

  private List<StoryTrace> tracesOf(String pair) {
    List<StoryTrace> all = new ArrayList<>();
    try (KeyValueIterator<String, StoryTrace> some =
        traces.prefixScan(storyKey(pair, ""), PREFIX)) {
      some.forEachRemaining(entry -> all.add(entry.value));
    }
    return all;
  }

  private void noteDrifting(PairDrift pair) {
    if (pair.isDrifting()) {
      drifting.add(pair.key().value());
    } else {
      drifting.remove(pair.key().value());
    }
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
        .forEach(metrics::driftAlertRaised);
  }

  /**
   * The newest states of stories, so that a story that grows is not assessed from its beginning.
   */
  private static final class NewestTraced extends LinkedHashMap<String, Traced> {
    private static final long serialVersionUID = 1L;

    NewestTraced() {
      super(MOST_TRACED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Traced> eldest) {
      return size() > MOST_TRACED;
    }
  }
}
