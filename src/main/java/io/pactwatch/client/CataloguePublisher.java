package io.pactwatch.client;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.serde.EventType;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes catalogues. That a catalogue is not broken is for the caller to check before. */
public final class CataloguePublisher implements AutoCloseable {
  private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);

  private final Producer<String, CatalogueRecord> producer;
  private final Connection connection;

  /** A publisher that sends by this producer, and closes it. */
  public CataloguePublisher(Producer<String, CatalogueRecord> producer, Connection connection) {
    this.producer = producer;
    this.connection = connection;
  }

  /**
   * Connects, after making sure that the topic is there.
   *
   * @throws ClientException if it is not, or Kafka does not answer within ten seconds
   */
  public static CataloguePublisher connect(Connection connection) {
    TopicCheck.require(
        connection,
        List.of(ClientProperties.topics(connection).catalogue().name()),
        ClientProperties.PATIENCE);
    try {
      return new CataloguePublisher(
          new KafkaProducer<>(
              ClientProperties.producer(connection),
              new StringSerializer(),
              PactwatchSerdes.CATALOGUE.serializer()),
          connection);
    } catch (RuntimeException cause) {
      throw Failures.of(cause, connection);
    }
  }

  /**
   * Publishes a catalogue and waits until Kafka has confirmed it.
   *
   * @param version its name and hash
   * @param inForceFrom the event time from which items are read by it
   * @param document its YAML text
   * @throws ClientException if it could not be sent
   */
  public void publish(CatalogueVersion version, Instant inForceFrom, String document) {
    ProducerRecord<String, CatalogueRecord> record =
        new ProducerRecord<>(
            ClientProperties.topics(connection).catalogue().name(),
            version.name(),
            new CatalogueRecord(version.name(), inForceFrom, version.contentHash(), document));
    CloudEventHeaders.put(
        record.headers(), EventType.CATALOGUE, version.contentHash(), inForceFrom);
    try {
      var sent = producer.send(record);
      producer.flush();
      sent.get();
    } catch (ExecutionException | RuntimeException failure) {
      throw Failures.of(failure, connection);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted", false, stop);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSING_PATIENCE);
  }
}
