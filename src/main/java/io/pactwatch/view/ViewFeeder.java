package io.pactwatch.view;

import io.pactwatch.client.Connection;
import io.pactwatch.client.RecordListener;
import io.pactwatch.client.StartPosition;
import io.pactwatch.client.TopicFollower;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a view what the topics say: stories, alerts and the states of feeds from the first that is
 * kept, news and announcements from now on.
 */
public final class ViewFeeder implements RecordListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewFeeder.class);

  private final SystemView view;
  private final Topics topics;
  private final ItemReader items;
  private @Nullable TopicFollower follower;

  ViewFeeder(SystemView view, StageSettings settings) {
    this.view = view;
    topics = settings.topics();
    items = new ItemReader(settings.admit(), settings.maximumItemBytes());
  }

  /** Begins to tell. Close it before the view is given up. */
  public static ViewFeeder start(SystemView view, StageSettings settings, Connection connection) {
    ViewFeeder feeder = new ViewFeeder(view, settings);
    StartPosition beginning = new StartPosition.Beginning();
    StartPosition now = new StartPosition.Now();
    feeder.follower =
        TopicFollower.start(
            connection,
            Map.of(
                feeder.topics.stories().name(), beginning,
                feeder.topics.alerts().name(), beginning,
                feeder.topics.feeds().name(), beginning,
                feeder.topics.news().name(), now,
                feeder.topics.announcements().name(), now),
            feeder);
    return feeder;
  }

  @Override
  public void record(ConsumerRecord<byte[], byte[]> record) {
    try {
      tell(record);
    } catch (SerializationException notOurs) {
      LOG.warn(
          "The live page leaves out a record of topic {}, partition {}, offset {}: it is not ours",
          record.topic(),
          record.partition(),
          record.offset());
    }
  }

  private void tell(ConsumerRecord<byte[], byte[]> record) {
    String topic = record.topic();
    if (topic.equals(topics.stories().name())) {
      @Nullable StoryRecord story =
          PactwatchSerdes.STORY_RECORD.deserializer().deserialize(topic, record.value());
      view.story(key(record), Optional.ofNullable(story));
    } else if (topic.equals(topics.alerts().name())) {
      @Nullable Alert alert =
          PactwatchSerdes.ALERT.deserializer().deserialize(topic, record.value());
      view.alert(key(record), Optional.ofNullable(alert));
    } else if (topic.equals(topics.feeds().name())) {
      tellFeed(record);
    } else {
      boolean isNews = topic.equals(topics.news().name());
      hear(record, isNews ? ItemKind.NEWS : ItemKind.ANNOUNCEMENT);
    }
  }

  /** What items a feed has brought stands on the same topic, and is of no matter here. */
  private void tellFeed(ConsumerRecord<byte[], byte[]> record) {
    String key = key(record);
    if (!FeedMark.isKey(key)) {
      @Nullable FeedStatus status =
          PactwatchSerdes.FEED_STATUS.deserializer().deserialize(record.topic(), record.value());
      view.feed(key, Optional.ofNullable(status));
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> record, ItemKind kind) {
    Instant loggedAt = Instant.ofEpochMilli(record.timestamp());
    if (items.read(record.value(), kind, loggedAt) instanceof Admission.Admitted admitted) {
      Item item = admitted.item();
      view.heard(item.source(), item.publishedAt(), loggedAt);
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] key = record.key();
    if (key == null) {
      throw new SerializationException("a record without a key");
    }
    return new String(key, StandardCharsets.UTF_8);
  }

  @Override
  public void failed(String problem) {
    LOG.warn("The live page shows what it knew: {}", problem);
  }

  @Override
  public void close() {
    @Nullable TopicFollower running = follower;
    if (running != null) {
      running.close();
    }
  }
}
