package io.pactwatch.stream;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.serde.PactwatchSerdes;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Through topics, between any number of instances; state on the disk, with a changelog. */
final class TopicRoutes implements Routes {
  private final Topics topics;
  private final int partitions;

  /**
   * The routes.
   *
   * @param partitions of the internal topics
   */
  TopicRoutes(Topics topics, int partitions) {
    this.topics = topics;
    this.partitions = partitions;
  }

  @Override
  public KStream<String, Item> together(KStream<String, Item> items, String name) {
    return items.repartition(
        Repartitioned.<String, Item>as(name)
            .withKeySerde(Serdes.String())
            .withValueSerde(PactwatchSerdes.ITEM)
            .withNumberOfPartitions(partitions));
  }

  @Override
  public KStream<String, Signal> signals(StreamsBuilder builder, KStream<String, Signal> found) {
    found.to(
        topics.signals().name(),
        Produced.with(Serdes.String(), PactwatchSerdes.SIGNAL).withName("extract-write-signals"));
    return builder.stream(
        topics.signals().name(),
        Consumed.with(Serdes.String(), PactwatchSerdes.SIGNAL).withName("score-read-signals"));
  }

  @Override
  public void stories(KStream<String, StoryEvent> events, Assessor assessor) {
    events
        .process(() -> new AssessStories(assessor), Named.as("score-assess-stories"))
        .to(
            topics.stories().name(),
            Produced.with(Serdes.String(), PactwatchSerdes.STORY_RECORD)
                .withName("score-write-stories"));
  }

  @Override
  public void alerts(KStream<String, Alert> alerts, String name) {
    alerts.to(
        topics.alerts().name(),
        Produced.with(Serdes.String(), PactwatchSerdes.ALERT).withName(name));
  }

  @Override
  public void deadLetters(KStream<byte[], byte[]> refused) {
    refused.to(
        topics.deadLetters().name(),
        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("admit-write-dead-letters"));
  }

  @Override
  public boolean wantsHeaders() {
    return true;
  }

  /** The compacted topics hold the last state of each story: there is nothing to tell. */
  @Override
  public void settled(KStream<String, StoryEvent> events) {}

  @Override
  public <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
