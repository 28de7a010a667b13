package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pactwatch.core.drift.DriftPolicy;
import io.pactwatch.core.drift.PairDrift;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.metrics.MeterBounds;
import io.pactwatch.metrics.MicrometerPipelineMetrics;
import io.pactwatch.metrics.NoMetrics;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.testkit.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor that follows pairs goes on where the one before it stopped. */
class FollowPairsTest {
  private static final StoryTracer TRACER = new StoryTracer(new Assessor(ReportCases.ROOMY));

  @TempDir private Path folder;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PipelineMetrics metrics =
      new MicrometerPipelineMetrics(
          registry, "1", List.of(), List.of(), new MeterBounds(200, List.of()));
  private KeyValueStore<String, StoryTrace> traces;
  private KeyValueStore<String, PairDrift> pairs;
  private MockProcessorContext<String, Alert> context;
  private FollowPairs processor;

  @BeforeEach
  void startForTheFirstTime() {
    traces = store(FollowPairs.STORIES, PactwatchSerdes.STORY_TRACE);
    pairs = store(FollowPairs.PAIRS, PactwatchSerdes.PAIR_DRIFT);
    start(metrics);
  }

  /** On what the stores hold. */
  private void start(PipelineMetrics metrics) {
    context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
    traces.init(context.getStateStoreContext(), traces);
    pairs.init(context.getStateStoreContext(), pairs);
    processor = new FollowPairs(TRACER, new DriftPolicy(Pipeline.DRIFT), metrics);
    processor.init(context);
  }

  private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
        .withLoggingDisabled()
        .build();
  }

  /** One confirmed report of its own, so many days after the start. */
  private static Story story(int day) {
    Report report =
        ReportCases.report("item-" + day)
            .at(24 * day)
            .by("outlet-" + day)
            .says(Direction.LOOSENING, Certainty.CONFIRMED)
            .build();
    return ReportCases.gather(ReportCases.ROOMY, List.of(report)).stories().get(0);
  }

  private void tell(Story story) {
    StoryEvent changed = new StoryEvent.Changed(story, Optional.empty());
    processor.process(
        new Record<>(
            story.key().value(), new ScoreEvent(story.lastReportAt(), Optional.of(changed)), 0));
  }

  private void beginDay(int day) {
    Instant now = ReportCases.START.plus(Duration.ofDays(day));
    processor.process(new Record<>("", new ScoreEvent(now, Optional.empty()), 0));
  }

  private List<DriftAlert> told() {
    List<DriftAlert> alerts =
        context.forwarded().stream()
            .map(captured -> (DriftAlert) captured.record().value())
            .toList();
    context.resetForwards();
    return alerts;
  }

  private double drifting() {
    return registry.get("pactwatch.pairs.drifting").gauge().value();
  }

  @Test
  void anOpenDriftIsClosedAfterARestart() {
    List.of(0, 150, 160).forEach(day -> tell(story(day)));
    assertThat(told()).singleElement().matches(alert -> alert.closedAt().isEmpty());
    assertThat(drifting()).isEqualTo(1);

    start(metrics);
    assertThat(drifting()).isEqualTo(1);
    beginDay(165);
    assertThat(told()).isEmpty();
    beginDay(250);

    assertThat(told()).singleElement().matches(alert -> alert.closedAt().isPresent());
    assertThat(drifting()).isZero();
  }

  @Test
  void aDriftNeedsTheStoriesFromBeforeTheRestart() {
    List.of(0, 150).forEach(day -> tell(story(day)));
    assertThat(told()).isEmpty();

    start(metrics);
    tell(story(160));

    assertThat(told()).singleElement().matches(alert -> alert.drift().stories().size() == 3);
  }

  @Test
  void aStoryThatIsLongOverIsForgotten() {
    tell(story(0));
    tell(story(800));

    assertThat(traces.approximateNumEntries()).isEqualTo(1);
    assertThat(pairs.approximateNumEntries()).isEqualTo(1);
  }

  @Test
  void aStoryThatGoesOnLongAfterItsLastChangeIsNotTakenUpAgain() {
    List<PairReading> readings = new ArrayList<>();
    start(
        new NoMetrics() {
          @Override
          public void pairRead(int partition, PairReading reading) {
            readings.add(reading);
          }
        });
    tell(story(0));
    tell(story(800));
    assertThat(readings).as("the pair is followed with each of them").hasSize(2);

    tell(story(0));

    assertThat(readings).hasSize(2);
    assertThat(traces.approximateNumEntries()).isEqualTo(1);
  }

  @Test
  void whatIsToldTwiceIsWrittenOnce() {
    List.of(0, 150, 160, 160, 150).forEach(day -> tell(story(day)));
    beginDay(161);
    beginDay(161);

    assertThat(told()).hasSize(1);
    assertThat(
            registry.get("pactwatch.alerts.total").tag("kind", "drift").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum())
        .isEqualTo(1);
  }
}
