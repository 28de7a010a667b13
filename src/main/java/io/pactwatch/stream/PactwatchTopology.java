package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.alert.AlertPolicy;
import io.pactwatch.core.dedupe.DedupePolicy;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.ItemReader;
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

  /** Builds the topology. The same settings give the same topology. */
  public static Topology build(
      StageSettings settings, CatalogueBook book, PipelineMetrics metrics) {
    Topics topics = settings.topics();
    Assessor assessor = new Assessor(settings.score());
    StreamsBuilder builder = new StreamsBuilder(namesRequired());

    new CatalogueStage(topics, book, metrics).build(builder);

    KStream<String, Item> items =
        new AdmitStage(
                topics, new ItemReader(settings.admit(), settings.maximumItemBytes()), metrics)
            .build(builder);
    KStream<String, Item> news =
        new DedupeStage(
                new DedupePolicy(settings.dedupeRetention()), settings.partitions(), metrics)
            .build(items);
    new ExtractStage(topics, book, metrics).build(news);

    KStream<String, StoryEvent> stories =
        new ScoreStage(
                topics,
                new StoryGatherer(settings.score()),
                assessor,
                book,
                settings.silence(),
                metrics)
            .build(builder);
    new AlertStage(
            topics,
            new AlertPolicy(settings.alert(), weight -> assessor.start(weight)::add),
            metrics)
        .build(stories);
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
