package io.pactwatch.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in topics at the moment of opening: all committed records of all partitions, merged
 * by their log time. Without a consumer group, so that nothing on the cluster changes. For one
 * thread.
 *
 * <p>The log times of a partition rise, or nearly so; the merge keeps the order within a partition
 * in any case.
 */
public final class TopicLog implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(2);

  /** Of a partition that is ahead of the others, no more is fetched for now. */
  private static final int ENOUGH = 500;

  private static final Comparator<TopicPartition> BY_NAME =
      Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

  private final Consumer<byte[], byte[]> consumer;
  private final Connection connection;
  private final Map<TopicPartition, Long> ends;
  private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> waiting =
      new TreeMap<>(BY_NAME);
  private final long total;
  private long position;

  private TopicLog(
      Consumer<byte[], byte[]> consumer, Connection connection, Map<TopicPartition, Long> ends) {
    this.consumer = consumer;
    this.connection = connection;
    this.ends = ends;
    ends.keySet().forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    long records = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      records += Math.max(0, end.getValue() - consumer.position(end.getKey()));
    }
    total = records;
  }

  /**
   * Opens topics, after making sure that they are there.
   *
   * @param loggedFrom the log time from which on records are wanted
   * @throws ClientException if a topic is missing, or Kafka does not answer within ten seconds
   */
  public static TopicLog open(
      Connection connection, List<String> topics, Optional<Instant> loggedFrom) {
    TopicCheck.require(connection, topics, ClientProperties.PATIENCE);
    try {
      return open(
          new KafkaConsumer<>(
              ClientProperties.consumer(connection),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer()),
          connection,
          topics,
          loggedFrom);
    } catch (RuntimeException cause) {
      throw Failures.of(cause, connection);
    }
  }

  /** Opens topics by this consumer, which closing closes. */
  static TopicLog open(
      Consumer<byte[], byte[]> consumer,
      Connection connection,
      List<String> topics,
      Optional<Instant> loggedFrom) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(known -> partitions.add(new TopicPartition(topic, known.partition())));
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.seekToBeginning(partitions);
    loggedFrom.ifPresent(from -> seek(consumer, ends, from));
    return new TopicLog(consumer, connection, ends);
  }

  private static void seek(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Instant from) {
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(partition -> times.put(partition, from.toEpochMilli()));
    Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    ends.forEach(
        (partition, end) -> {
          OffsetAndTimestamp first = found.get(partition);
          consumer.seek(partition, first == null ? end : first.offset());
        });
  }

  /**
   * The next record; empty when all that was there at the opening is read.
   *
   * @throws ClientException if Kafka fails
   */
  public Optional<ConsumerRecord<byte[], byte[]>> next() {
    try {
      while (isAnyBehind()) {
        fetch();
      }
    } catch (KafkaException failure) {
      throw Failures.of(failure, connection);
    }
    @Nullable Queue<ConsumerRecord<byte[], byte[]>> earliest = null;
    for (Queue<ConsumerRecord<byte[], byte[]>> queue : waiting.values()) {
      if (!queue.isEmpty() && (earliest == null || isEarlier(queue, earliest))) {
        earliest = queue;
      }
    }
    if (earliest == null) {
      position = total;
      return Optional.empty();
    }
    position++;
    return Optional.of(earliest.remove());
  }

  private static boolean isEarlier(
      Queue<ConsumerRecord<byte[], byte[]>> one, Queue<ConsumerRecord<byte[], byte[]>> other) {
    return one.element().timestamp() < other.element().timestamp();
  }

  /** Whether it is not known of some partition what comes next. */
  private boolean isAnyBehind() {
    for (Map.Entry<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> one :
        waiting.entrySet()) {
      if (one.getValue().isEmpty() && !isRead(one.getKey())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRead(TopicPartition partition) {
    return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
  }

  private void fetch() {
    List<TopicPartition> ahead = new ArrayList<>();
    List<TopicPartition> behind = new ArrayList<>();
    waiting.forEach(
        (partition, queue) ->
            (queue.size() >= ENOUGH || isRead(partition) ? ahead : behind).add(partition));
    consumer.pause(ahead);
    consumer.resume(behind);
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      Queue<ConsumerRecord<byte[], byte[]>> queue = waiting.get(partition);
      if (queue != null && record.offset() < ends.getOrDefault(partition, 0L)) {
        queue.add(record);
      }
    }
  }

  /** How many records were given. */
  public long position() {
    return position;
  }

  /** How many records there were at the opening, with the markers of transactions. */
  public long total() {
    return total;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSING_PATIENCE));
  }
}
