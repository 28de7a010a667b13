package io.pactwatch.client;

import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchSerdes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A topic of alerts in memory, for tests; its two partitions are filled before it is read. */
public final class AlertTopic {
  private static final String NAME = "test.alerts.v1";
  private static final int PARTITIONS = 2;

  private final List<ConsumerRecord<String, byte @Nullable []>> records = new ArrayList<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  /** A topic without records. */
  public AlertTopic() {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      ends.put(new TopicPartition(NAME, partition), 0L);
    }
  }

  /** The connection whose prefix leads to this topic. */
  public static Connection connection() {
    return new Connection("broker.example:9092", Map.of(), "test.");
  }

  /** Logs an alert. */
  public AlertTopic with(int partition, long loggedAtMillis, Alert alert) {
    return add(
        partition,
        loggedAtMillis,
        alert.id(),
        PactwatchSerdes.ALERT.serializer().serialize(NAME, alert));
  }

  /** Logs a record without value. */
  public AlertTopic withTombstone(int partition, long loggedAtMillis, String id) {
    return add(partition, loggedAtMillis, id, null);
  }

  /** Logs something else. */
  public AlertTopic withText(int partition, long loggedAtMillis, String text) {
    return add(partition, loggedAtMillis, "key", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A consumer of what was logged so far. */
  public MockConsumer<String, byte[]> consumer() {
    MockConsumer<String, byte[]> consumer = new Timed();
    Node node = new Node(1, "broker.example", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(
        NAME,
        ends.keySet().stream()
            .map(partition -> new PartitionInfo(NAME, partition.partition(), node, nodes, nodes))
            .toList());
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    ends.keySet().forEach(partition -> beginnings.put(partition, 0L));
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(ends);
    List<ConsumerRecord<String, byte @Nullable []>> logged = List.copyOf(records);
    consumer.schedulePollTask(() -> logged.forEach(consumer::addRecord));
    return consumer;
  }

  private AlertTopic add(int partition, long loggedAtMillis, String key, byte @Nullable [] value) {
    TopicPartition where = new TopicPartition(NAME, partition);
    long offset = ends.merge(where, 1L, Long::sum) - 1;
    records.add(
        new ConsumerRecord<>(
            NAME,
            partition,
            offset,
            loggedAtMillis,
            TimestampType.LOG_APPEND_TIME,
            key.length(),
            value == null ? -1 : value.length,
            key,
            value,
            new RecordHeaders(),
            Optional.empty()));
    return this;
  }

  /** The library's own fake cannot look for times. */
  private final class Timed extends MockConsumer<String, byte[]> {
    Timed() {
      super("earliest");
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
        Map<TopicPartition, Long> times) {
      Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
      times.forEach(
          (partition, time) ->
              records.stream()
                  .filter(record -> record.partition() == partition.partition())
                  .filter(record -> record.timestamp() >= time)
                  .findFirst()
                  .ifPresent(
                      record ->
                          found.put(
                              partition,
                              new OffsetAndTimestamp(record.offset(), record.timestamp()))));
      return found;
    }
  }
}
