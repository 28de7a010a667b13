package io.pactwatch.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Follows topics in a thread of its own until it is closed: committed records, all partitions,
 * without a consumer group, so that each follower sees everything. When Kafka fails it goes on
 * where it was as soon as it can.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(2);

  private final Connection connection;
  private final Map<String, StartPosition> topics;
  private final RecordListener listener;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  private TopicFollower(
      Connection connection, Map<String, StartPosition> topics, RecordListener listener) {
    this.connection = connection;
    this.topics = Map.copyOf(topics);
    this.listener = listener;
    thread = new Thread(this::run, "topic-follower");
    thread.setDaemon(true);
  }

  /**
   * Begins to follow.
   *
   * @param topics from where each is read: the beginning or now
   * @param listener is told in the follower's thread
   */
  public static TopicFollower start(
      Connection connection, Map<String, StartPosition> topics, RecordListener listener) {
    TopicFollower follower = new TopicFollower(connection, topics, listener);
    follower.thread.start();
    return follower;
  }

  private void run() {
    while (isOpen()) {
      try (Consumer<byte[], byte[]> consumer = connect()) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException | InterruptException stop) {
        return;
      } catch (KafkaException failure) {
        tryAgain(Failures.of(failure, connection).getMessage());
      } catch (RuntimeException failure) {
        // A follower that ended silently would show the past as if nothing happened.
        tryAgain("a record could not be told: " + failure.getClass().getSimpleName());
      }
    }
  }

  private void tryAgain(String problem) {
    listener.failed(problem);
    pause();
  }

  private Consumer<byte[], byte[]> connect() {
    return new KafkaConsumer<>(
        ClientProperties.consumer(connection),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    consumer.assign(partitions(consumer));
    for (TopicPartition partition : consumer.assignment()) {
      seek(consumer, partition);
    }
    while (isOpen()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        // First, so that a record that cannot be told does not hold up all that follow.
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        listener.record(record);
      }
    }
    consumer.close(CloseOptions.timeout(CLOSING_PATIENCE));
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics.keySet()) {
      consumer
          .partitionsFor(topic)
          .forEach(known -> partitions.add(new TopicPartition(topic, known.partition())));
    }
    return partitions;
  }

  private void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
    @Nullable Long position = positions.get(partition);
    if (position != null) {
      consumer.seek(partition, position);
    } else if (topics.get(partition.topic()) instanceof StartPosition.Now) {
      consumer.seekToEnd(List.of(partition));
      // The end of now, not of a later moment at which it is first asked for.
      positions.put(partition, consumer.position(partition));
    } else {
      consumer.seekToBeginning(List.of(partition));
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private void pause() {
    try {
      if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }

  /** Ends soon; waits for that a little. */
  @Override
  public void close() {
    closing.countDown();
    @Nullable Consumer<byte[], byte[]> reading = current;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(2 * CLOSING_PATIENCE.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
