package io.pactwatch.stream;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.Assessor;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * From stage to stage in one partition, and out to a listener: nothing is written, nothing is kept.
 * With one partition all equal keys are together, so that no record has to move.
 */
final class DirectRoutes implements Routes {
  private final ReplayListener listener;

  DirectRoutes(ReplayListener listener) {
    this.listener = listener;
  }

  @Override
  public KStream<String, Item> together(KStream<String, Item> items, String name) {
    return items;
  }

  @Override
  public KStream<String, Signal> signals(StreamsBuilder builder, KStream<String, Signal> found) {
    return found.peek((key, signal) -> listener.signal(signal), Named.as("extract-tell-signals"));
  }

  /** Only what becomes of a story in the end is asked for, so it need not be assessed before. */
  @Override
  public void stories(KStream<String, StoryEvent> events, Assessor assessor) {
    events.foreach((key, event) -> tell(event), Named.as("score-tell-stories"));
  }

  private void tell(StoryEvent event) {
    if (event instanceof StoryEvent.Changed changed) {
      listener.story(event.storyId(), Optional.of(changed.story()));
    } else if (event instanceof StoryEvent.Withdrawn) {
      listener.story(event.storyId(), Optional.empty());
    }
  }

  @Override
  public void alerts(KStream<String, Alert> alerts, String name) {
    alerts.foreach((id, alert) -> listener.alert(id, Optional.ofNullable(alert)), Named.as(name));
  }

  /** They are counted, by their reason, where they are refused. */
  @Override
  public void deadLetters(KStream<byte[], byte[]> refused) {}

  @Override
  public boolean wantsHeaders() {
    return false;
  }

  @Override
  public void settled(KStream<String, StoryEvent> events) {
    events.foreach(
        (key, event) -> {
          if (event instanceof StoryEvent.Forgotten forgotten) {
            listener.settled(forgotten.storyId());
          }
        },
        Named.as("score-tell-settled"));
  }

  @Override
  public <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return new HeapStoreBuilder<>(name);
  }
}
