package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.alert.AlertPolicy;
import io.pactwatch.core.dedupe.DedupePolicy;
import io.pactwatch.core.drift.DriftPolicy;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.metrics.PipelineMetrics;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The way of an item, stage by stage. Each stage is one class of this package; its logic is in the
 * core package of the same name.
 */
public final class PactwatchTopology {
  private PactwatchTopology() {}

  /** Builds the topology of a monitor. The same settings give the same topology. */
  public static Topology build(
      StageSettings settings, CatalogueBook book, PipelineMetrics metrics) {
    return build(
        settings,
        new TopicRoutes(settings.topics(), settings.partitions()),
        new DirectWork(settings, book),
        book,
        metrics);
  }

  /**
   * Builds the topology of a replay: the same stages, which tell a listener what they yield, and
   * write to no topic.
   *
   * @param work is told of each record before it goes through the stages
   */
  public static Topology replay(
      StageSettings settings,
      ReplayWork work,
      CatalogueBook book,
      PipelineMetrics metrics,
      ReplayListener listener) {
    return build(settings, new DirectRoutes(listener), work, book, metrics);
  }

  private static Topology build(
      StageSettings settings,
      Routes routes,
      ItemWork work,
      CatalogueBook book,
      PipelineMetrics metrics) {
    Topics topics = settings.topics();
    Assessor assessor = new Assessor(settings.score());
    StreamsBuilder builder = new StreamsBuilder(namesRequired());

    new CatalogueStage(topics, book, metrics).build(builder);

    KStream<String, Item> items = new AdmitStage(topics, routes, work, metrics).build(builder);
    KStream<String, Item> news =
        new DedupeStage(new DedupePolicy(settings.dedupeRetention()), work, routes, metrics)
            .build(items);
    KStream<String, Signal> signals =
        routes.signals(builder, new ExtractStage(work, routes, metrics).build(news));
    ScoreStage.Told told =
        new ScoreStage(
                routes,
                new StoryGatherer(settings.score()),
                assessor,
                book,
                settings.silence(),
                metrics)
            .build(signals);
    new AlertStage(routes, new AlertPolicy(settings.alert(), assessor), metrics)
        .build(told.stories());
    new DriftStage(routes, new StoryTracer(assessor), new DriftPolicy(settings.drift()), metrics)
        .build(told.events());
    routes.settled(told.stories());
    return builder.build();
  }

  /** Names of stores and internal topics are state: none may be made up by position. */
  private static TopologyConfig namesRequired() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pactwatch");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return new TopologyConfig(new StreamsConfig(properties));
  }
}
