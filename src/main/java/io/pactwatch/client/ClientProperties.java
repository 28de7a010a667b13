package io.pactwatch.client;

import io.pactwatch.stream.Topics;
import io.pactwatch.stream.Topics.Retentions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How the clients are set up, once. */
final class ClientProperties {
  /** How long Kafka may be silent before that is an error. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration DELIVERY_PATIENCE = Duration.ofSeconds(60);
  private static final int BATCH_BYTES = 128 * 1024;
  private static final int LINGER_MS = 20;

  private ClientProperties() {}

  /** Every record once and in order, on all replicas; in large compressed batches. */
  static Map<String, Object> producer(Connection connection) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, "pactwatch-publisher");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    properties.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(DELIVERY_PATIENCE.toMillis()));
    return withConnection(properties, connection);
  }

  /** Committed records only, and without a group: nothing is left behind on the cluster. */
  static Map<String, Object> consumer(Connection connection) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, "pactwatch-subscriber");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    return withConnection(properties, connection);
  }

  static Map<String, Object> admin(Connection connection, Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    Map<String, Object> properties = new HashMap<>();
    properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, "pactwatch-check");
    properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
    properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    return withConnection(properties, connection);
  }

  /** The topics' names; how long they keep records does not matter to a client. */
  static Topics topics(Connection connection) {
    Duration any = Duration.ZERO;
    return new Topics(connection.topicPrefix(), new Retentions(any, any, any, any, any, any));
  }

  private static Map<String, Object> withConnection(
      Map<String, Object> properties, Connection connection) {
    properties.putAll(connection.properties());
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.bootstrapServers());
    return properties;
  }
}
