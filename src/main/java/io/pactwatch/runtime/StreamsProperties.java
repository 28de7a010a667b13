package io.pactwatch.runtime;

import io.pactwatch.config.GroupProtocol;
import io.pactwatch.config.RuntimeSettings;
import io.pactwatch.config.Settings;
import io.pactwatch.metrics.PipelineMetrics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams, with the reason for each choice. */
final class StreamsProperties {
  private static final int SESSION_TIMEOUT_MS = 15_000;
  private static final int MAXIMUM_REQUEST_BYTES = 1024 * 1024;

  /** Its constant is deprecated, because Kafka 5 will do without: the handler will be always on. */
  static final String HANDLER_OF_GLOBAL_THREAD = "processing.exception.handler.global.enabled";

  private StreamsProperties() {}

  /** What the settings amount to; settings of Kafka's own that the user gives win. */
  static Properties of(Settings settings, String deadLetterTopic, PipelineMetrics metrics) {
    RuntimeSettings runtime = settings.runtime();
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, runtime.applicationId());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, runtime.stateDirectory().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, runtime.threads());
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, runtime.standbyReplicas());
    properties.put(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG, runtime.processingGuarantee().written());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, runtime.commitInterval().toMillis());
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, runtime.groupProtocol().written());
    properties.put(
        StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.topics().replicationFactor());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    addHandlers(properties, deadLetterTopic, metrics);
    addClients(properties);
    if (runtime.groupProtocol() == GroupProtocol.CLASSIC) {
      // A killed instance keeps its partitions for so long; Kafka's default is 45 s.
      properties.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
          SESSION_TIMEOUT_MS);
    }
    settings.kafka().properties().forEach(properties::put);
    return properties;
  }

  private static void addHandlers(
      Properties properties, String deadLetterTopic, PipelineMetrics metrics) {
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecordHandler.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class);
    // Else a catalogue on which a defect of ours fails would stop every instance at every start.
    properties.put(HANDLER_OF_GLOBAL_THREAD, true);
    properties.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailedWriteHandler.class);
    properties.put(DeadLetters.TOPIC_CONFIG, deadLetterTopic);
    properties.put(DeadLetters.METRICS_CONFIG, metrics);
  }

  private static void addClients(Properties properties) {
    // What was published before the first start is news, too.
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        MAXIMUM_REQUEST_BYTES);
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAXIMUM_REQUEST_BYTES);
  }
}
