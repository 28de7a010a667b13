package io.pactwatch.client;

import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.serde.EventType;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger on Kafka: each entry is one transaction over the topics of items and of feeds. A process
 * that is killed leaves a transaction that nobody sees, and that the next one of the same name
 * ends. For one thread at a time.
 */
public final class KafkaFeedLedger implements FeedLedger {
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);
  private static final int TRANSACTION_PATIENCE_MS = 60_000;

  private final Producer<String, byte[]> producer;
  private final Connection connection;
  private final Topics topics;

  private KafkaFeedLedger(Producer<String, byte[]> producer, Connection connection) {
    this.producer = producer;
    this.connection = connection;
    topics = ClientProperties.topics(connection);
  }

  /**
   * Connects, after making sure that the topics are there; ends what another process of the same
   * name has left unfinished, and takes over from one that still runs.
   *
   * @param poller a name; two with the same one never write at the same time
   * @throws ClientException if a topic is missing, or Kafka does not answer
   */
  public static KafkaFeedLedger connect(Connection connection, String poller) {
    Topics topics = ClientProperties.topics(connection);
    TopicCheck.require(
        connection,
        List.of(topics.news().name(), topics.announcements().name(), topics.feeds().name()),
        ClientProperties.PATIENCE);
    Map<String, Object> properties = ClientProperties.producer(connection);
    properties.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, connection.topicPrefix() + "feeds." + poller);
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_PATIENCE_MS);
    // A commit waits until all is confirmed, which may take as long as the delivery may.
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) TRANSACTION_PATIENCE_MS);
    try {
      KafkaFeedLedger ledger =
          new KafkaFeedLedger(
              new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()),
              connection);
      ledger.begin();
      return ledger;
    } catch (RuntimeException cause) {
      throw Failures.of(cause, connection);
    }
  }

  private void begin() {
    try {
      producer.initTransactions();
    } catch (RuntimeException cause) {
      producer.close(Duration.ZERO);
      throw cause;
    }
  }

  @Override
  public void recall(Memory memory) {
    try (TopicLog log =
        TopicLog.open(connection, List.of(topics.feeds().name()), Optional.empty())) {
      for (var next = log.next(); next.isPresent(); next = log.next()) {
        recall(next.get(), memory);
      }
    }
  }

  private static void recall(ConsumerRecord<byte[], byte[]> record, Memory memory) {
    byte @Nullable [] key = record.key();
    byte @Nullable [] value = record.value();
    if (key == null) {
      return;
    }
    String name = new String(key, StandardCharsets.UTF_8);
    try {
      if (value == null) {
        memory.forgotten(name);
      } else if (FeedMark.isKey(name)) {
        memory.mark(PactwatchSerdes.FEED_MARK.deserializer().deserialize(record.topic(), value));
      } else {
        memory.status(
            PactwatchSerdes.FEED_STATUS.deserializer().deserialize(record.topic(), value));
      }
    } catch (SerializationException notOurs) {
      // Of another program, or of a version to come: it says nothing that could be remembered.
      memory.forgotten(name);
    }
  }

  @Override
  public void write(Entry entry) {
    try {
      producer.beginTransaction();
      entry.items().forEach(this::send);
      entry.marks().forEach(this::send);
      entry.forgotten().forEach(key -> send(feedRecord(key, null)));
      send(entry.status());
      producer.commitTransaction();
    } catch (ProducerFencedException | InvalidProducerEpochException takenOver) {
      throw new ClientException(
          "another poller of the same name has taken over: stop one of them, or give each its own"
              + " 'poller' in its configuration",
          false,
          takenOver);
    } catch (RuntimeException failure) {
      throw Failures.of(failure, connection);
    }
  }

  private void send(Publication publication) {
    String topic =
        publication.item().kind() == ItemKind.NEWS
            ? topics.news().name()
            : topics.announcements().name();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, publication.item().id(), publication.value());
    CloudEventHeaders.putItem(record.headers(), publication.item());
    send(record);
  }

  private void send(FeedMark mark) {
    byte[] value = PactwatchSerdes.FEED_MARK.serializer().serialize(topics.feeds().name(), mark);
    ProducerRecord<String, byte[]> record = feedRecord(mark.key(), value);
    putHeaders(record, mark.key() + "-" + mark.content(), mark.seenAt());
    send(record);
  }

  private void send(FeedStatus status) {
    byte[] value =
        PactwatchSerdes.FEED_STATUS.serializer().serialize(topics.feeds().name(), status);
    ProducerRecord<String, byte[]> record = feedRecord(status.name(), value);
    putHeaders(record, status.name() + "-" + status.polledAt(), status.polledAt());
    send(record);
  }

  private static void putHeaders(ProducerRecord<String, byte[]> record, String id, Instant time) {
    CloudEventHeaders.put(record.headers(), EventType.FEED, id, time);
  }

  private ProducerRecord<String, byte[]> feedRecord(String key, byte @Nullable [] value) {
    return new ProducerRecord<>(topics.feeds().name(), key, value);
  }

  private void send(ProducerRecord<String, byte[]> record) {
    // That it failed is told by the commit.
    Future<RecordMetadata> unused = producer.send(record);
  }

  @Override
  public void close() {
    producer.close(CLOSING_PATIENCE);
  }
}
