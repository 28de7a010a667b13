package io.pactwatch.stream;

import io.pactwatch.core.drift.DriftPolicy;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.model.Alert;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.PactwatchSerdes;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stories of a pair to its drift alerts. All stories of a pair are on one partition already.
 */
final class DriftStage {
  private final Routes routes;
  private final StoryTracer tracer;
  private final DriftPolicy policy;
  private final PipelineMetrics metrics;

  DriftStage(Routes routes, StoryTracer tracer, DriftPolicy policy, PipelineMetrics metrics) {
    this.routes = routes;
    this.tracer = tracer;
    this.policy = policy;
    this.metrics = metrics;
  }

  void build(KStream<String, ScoreEvent> events) {
    routes.alerts(events.process(supplier(), Named.as("drift-follow-pairs")), "drift-write-alerts");
  }

  private ProcessorSupplier<String, ScoreEvent, String, Alert> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, ScoreEvent, String, Alert> get() {
        return new FollowPairs(tracer, policy, metrics);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        // In a fixed order, so that the topology's description is the same each time.
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>();
        stores.add(routes.store(FollowPairs.STORIES, PactwatchSerdes.STORY_TRACE));
        stores.add(routes.store(FollowPairs.PAIRS, PactwatchSerdes.PAIR_DRIFT));
        return stores;
      }
    };
  }
}
