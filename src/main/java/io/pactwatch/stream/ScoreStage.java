package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Signals to stories. Kafka Streams' session windows are not used: they keep their stream time in
 * memory, forget it at a restart, and close by the time of all keys of a partition. Here what is
 * late depends on the story's own parties and type alone, so that the number of partitions makes no
 * difference, and the newest event time is in a store.
 */
final class ScoreStage {
  private final Routes routes;
  private final StoryGatherer gatherer;
  private final Assessor assessor;
  private final CatalogueBook book;
  private final Duration silence;
  private final PipelineMetrics metrics;

  ScoreStage(
      Routes routes,
      StoryGatherer gatherer,
      Assessor assessor,
      CatalogueBook book,
      Duration silence,
      PipelineMetrics metrics) {
    this.routes = routes;
    this.gatherer = gatherer;
    this.assessor = assessor;
    this.book = book;
    this.silence = silence;
    this.metrics = metrics;
  }

  /**
   * What the stage tells.
   *
   * @param events what happens to stories, and the passing of days, by signal key
   * @param stories what happens to stories alone, by signal key
   */
  record Told(KStream<String, ScoreEvent> events, KStream<String, StoryEvent> stories) {}

  Told build(KStream<String, Signal> signals) {
    KStream<String, ScoreEvent> events =
        signals.process(supplier(), Named.as("score-gather-stories"));
    KStream<String, StoryEvent> stories =
        events.flatMapValues(
            event -> event.story().map(List::of).orElseGet(List::of),
            Named.as("score-take-stories"));
    routes.stories(stories, assessor);
    return new Told(events, stories);
  }

  private ProcessorSupplier<String, Signal, String, ScoreEvent> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Signal, String, ScoreEvent> get() {
        return new GatherStories(gatherer, book, silence, metrics);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        // In a fixed order, so that the topology's description is the same each time.
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>();
        stores.add(routes.store(GatherStories.STORIES, PactwatchSerdes.STORIES));
        stores.add(routes.store(GatherStories.DEADLINES, Serdes.String()));
        stores.add(routes.store(GatherStories.CLOCK, Serdes.Long()));
        return stores;
      }
    };
  }
}
