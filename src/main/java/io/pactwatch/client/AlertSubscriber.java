package io.pactwatch.client;

import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the alert topic: committed records only, all partitions, without a consumer group. One
 * thread reads; any other may {@link #stop} it.
 */
public final class AlertSubscriber implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(2);
  private static final Comparator<ConsumerRecord<String, byte[]>> BY_LOG_TIME =
      Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
          .thenComparingInt(ConsumerRecord::partition)
          .thenComparingLong(ConsumerRecord::offset);

  private final Consumer<String, byte[]> consumer;
  private final Connection connection;
  private final String topic;
  private volatile boolean stopped;

  /** A subscriber that reads by this consumer, and closes it. */
  public AlertSubscriber(Consumer<String, byte[]> consumer, Connection connection) {
    this.consumer = consumer;
    this.connection = connection;
    topic = ClientProperties.topics(connection).alerts().name();
  }

  /**
   * Connects, after making sure that the topic is there.
   *
   * @throws ClientException if it is not, or Kafka does not answer within ten seconds
   */
  public static AlertSubscriber connect(Connection connection) {
    TopicCheck.require(
        connection,
        List.of(ClientProperties.topics(connection).alerts().name()),
        ClientProperties.PATIENCE);
    try {
      return new AlertSubscriber(
          new KafkaConsumer<>(
              ClientProperties.consumer(connection),
              new StringDeserializer(),
              new ByteArrayDeserializer()),
          connection);
    } catch (RuntimeException cause) {
      throw Failures.of(cause, connection);
    }
  }

  /**
   * Reads until {@link #stop}, until the thread is interrupted, or, without following, until all
   * that was there at the start is read.
   *
   * @param follow whether to go on with what comes
   * @throws ClientException if Kafka fails
   */
  public void read(StartPosition from, boolean follow, AlertListener listener) {
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      seek(from, partitions, ends);
      while (!stopped && (follow || !hasReached(ends))) {
        deliverNext(listener);
      }
    } catch (WakeupException | InterruptException stop) {
      stopped = true;
    } catch (org.apache.kafka.common.KafkaException failure) {
      throw Failures.of(failure, connection);
    }
  }

  /** Ends reading soon. May be called from any thread. */
  public void stop() {
    stopped = true;
    consumer.wakeup();
  }

  /** Call from the thread that reads, after it has stopped. */
  @Override
  public void close() {
    try {
      consumer.close(CloseOptions.timeout(CLOSING_PATIENCE));
    } catch (InterruptException interruptedAgain) {
      // The thread's interrupt flag is set; there is nothing more to close.
      stopped = true;
    }
  }

  private void seek(
      StartPosition from, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
    if (from instanceof StartPosition.Beginning) {
      consumer.seekToBeginning(partitions);
    } else if (from instanceof StartPosition.Now) {
      ends.forEach(consumer::seek);
    } else if (from instanceof StartPosition.LoggedAt loggedAt) {
      firstLoggedAt(loggedAt.instant(), ends).forEach(consumer::seek);
    }
  }

  /** Where nothing was logged since, the end. */
  private Map<TopicPartition, Long> firstLoggedAt(Instant instant, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(partition -> times.put(partition, instant.toEpochMilli()));
    Map<TopicPartition, Long> starts = new HashMap<>(ends);
    Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    found.forEach(
        (partition, first) -> {
          if (first != null) {
            starts.put(partition, first.offset());
          }
        });
    return starts;
  }

  private boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void deliverNext(AlertListener listener) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    consumer.poll(POLL).forEach(records::add);
    // Partitions come one after the other; a person reads in the order of time.
    records.sort(BY_LOG_TIME);
    for (ConsumerRecord<String, byte[]> record : records) {
      if (stopped) {
        return;
      }
      deliver(record, listener);
    }
  }

  private static void deliver(ConsumerRecord<String, byte[]> record, AlertListener listener) {
    @Nullable String key = record.key();
    byte @Nullable [] value = record.value();
    @Nullable Alert alert;
    try {
      alert = PactwatchSerdes.ALERT.deserializer().deserialize(record.topic(), value);
    } catch (SerializationException notAnAlert) {
      listener.unreadable(
          record.topic() + ", partition " + record.partition() + ", offset " + record.offset());
      return;
    }
    if (alert != null) {
      listener.raised(alert);
    } else if (key != null) {
      listener.withdrawn(key);
    }
  }
}
