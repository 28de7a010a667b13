package io.pactwatch.stream;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.Assessor;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * How records pass between the stages and out of them, and where the stages keep their state. The
 * stages are the same with each: {@link TopicRoutes} is Kafka, {@link DirectRoutes} a replay.
 */
interface Routes {
  /** Brings items of equal keys together. */
  KStream<String, Item> together(KStream<String, Item> items, String name);

  /** Writes signals where anybody can read them, and gives them to the next stage. */
  KStream<String, Signal> signals(StreamsBuilder builder, KStream<String, Signal> found);

  /**
   * Writes stories after each change, or hands them to who assesses them when that is wanted.
   *
   * @param assessor says what they amount to
   */
  void stories(KStream<String, StoryEvent> events, Assessor assessor);

  /**
   * Writes alerts.
   *
   * @param name of the node that writes
   */
  void alerts(KStream<String, Alert> alerts, String name);

  /** Writes what was refused, as received. */
  void deadLetters(KStream<byte[], byte[]> refused);

  /** Whether records go to topics, whose readers want headers; to make them costs. */
  boolean wantsHeaders();

  /** Tells which stories can never change again. */
  void settled(KStream<String, StoryEvent> events);

  /** A store of a stage, with texts as keys. */
  <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values);
}
