package io.pactwatch.client;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.stream.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes items to the topic of their kind, keyed by the item's id, the value as received. Sends
 * in the background; {@link #flush} waits until Kafka has confirmed all of them. Safe for use by
 * many threads.
 */
public final class ItemPublisher implements AutoCloseable {
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final Connection connection;
  private final Topics topics;
  private final AtomicLong confirmed = new AtomicLong();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** A publisher that sends by this producer, and closes it. */
  public ItemPublisher(Producer<String, byte[]> producer, Connection connection) {
    this.producer = producer;
    this.connection = connection;
    topics = ClientProperties.topics(connection);
  }

  /**
   * Connects, after making sure that the topics are there.
   *
   * @throws ClientException if they are not, or Kafka does not answer within ten seconds
   */
  public static ItemPublisher connect(Connection connection) {
    Topics topics = ClientProperties.topics(connection);
    TopicCheck.require(
        connection,
        List.of(topics.news().name(), topics.announcements().name()),
        ClientProperties.PATIENCE);
    try {
      return new ItemPublisher(
          new KafkaProducer<>(
              ClientProperties.producer(connection),
              new StringSerializer(),
              new ByteArraySerializer()),
          connection);
    } catch (RuntimeException cause) {
      throw Failures.of(cause, connection);
    }
  }

  /**
   * Sends an item in the background.
   *
   * @param item what was read from the value
   * @param value the record as received
   * @throws ClientException if this item, or one before it, cannot be sent
   */
  public void publish(Item item, byte[] value) {
    throwIfFailed();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic(item.kind()), item.id(), value);
    CloudEventHeaders.putItem(record.headers(), item);
    try {
      // The callback tells what the future would.
      Future<RecordMetadata> unused = producer.send(record, (metadata, problem) -> note(problem));
    } catch (RuntimeException problem) {
      throw Failures.of(problem, connection);
    }
  }

  /**
   * Waits until Kafka has confirmed what was sent.
   *
   * @throws ClientException if something was not
   */
  public void flush() {
    try {
      producer.flush();
    } catch (RuntimeException problem) {
      throw Failures.of(problem, connection);
    }
    throwIfFailed();
  }

  /** How many items Kafka has confirmed. */
  public long confirmed() {
    return confirmed.get();
  }

  /** Gives up what is not yet sent after five seconds; {@link #flush} before, to know. */
  @Override
  public void close() {
    producer.close(CLOSING_PATIENCE);
  }

  private void note(@Nullable Exception problem) {
    if (problem == null) {
      confirmed.incrementAndGet();
    } else {
      failure.compareAndSet(null, problem);
    }
  }

  private String topic(ItemKind kind) {
    return switch (kind) {
      case NEWS -> topics.news().name();
      case ANNOUNCEMENT -> topics.announcements().name();
    };
  }

  private void throwIfFailed() {
    Exception problem = failure.get();
    if (problem != null) {
      throw Failures.of(problem, connection);
    }
  }
}
