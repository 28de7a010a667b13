package io.pactwatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.testkit.MonitorSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
  private static StreamsConfig config(Map<String, String> given) {
    Map<String, String> settings = new HashMap<>(given);
    settings.putIfAbsent("kafka.bootstrap.servers", "127.0.0.1:1");
    Properties properties =
        StreamsProperties.of(
            MonitorSettings.with(settings), "pactwatch.dead-letters.v1", PipelineMetrics.none());
    return new StreamsConfig(properties);
  }

  @Test
  void everyRecordCountsOnceByDefaultAndIsSeenSoon() {
    StreamsConfig config = config(Map.of());
    assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo("exactly_once_v2");
    assertThat(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
    assertThat(config.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("pactwatch");
    assertThat(config.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(-1);
    assertThat(config.getBoolean(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG))
        .isTrue();
    assertThat(config.getMainConsumerConfigs("group", "client", 0))
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("isolation.level", "read_committed");
  }

  @Test
  void theHandlersAreOurs() {
    StreamsConfig config = config(Map.of());
    assertThat(config.deserializationExceptionHandler())
        .isInstanceOf(UnreadableRecordHandler.class);
    assertThat(config.processingExceptionHandler()).isInstanceOf(FailedRecordHandler.class);
    assertThat(config.productionExceptionHandler()).isInstanceOf(FailedWriteHandler.class);
    assertThat(config.getBoolean(StreamsProperties.HANDLER_OF_GLOBAL_THREAD)).isTrue();
  }

  @Test
  void theSettingsOfAUserArrive() {
    StreamsConfig config =
        config(
            Map.of(
                "runtime.application-id", "mine",
                "runtime.state-directory", "${user.home}/state",
                "runtime.threads", "3",
                "runtime.standby-replicas", "1",
                "runtime.processing-guarantee", "at_least_once",
                "runtime.commit-interval", "PT2S",
                "topics.replication-factor", "3"));
    assertThat(config.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("mine");
    assertThat(config.getString(StreamsConfig.STATE_DIR_CONFIG)).endsWith("state");
    assertThat(config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG)).isEqualTo(3);
    assertThat(config.getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isEqualTo(1);
    assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo("at_least_once");
    assertThat(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(2000);
    assertThat(config.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
  }

  @Test
  void kafkasOwnSettingsOfAUserWin() {
    StreamsConfig config =
        config(
            Map.of(
                "kafka.bootstrap.servers", "kafka.example:9092",
                "kafka.security.protocol", "SSL",
                "kafka.producer.compression.type", "zstd",
                "kafka.consumer.max.poll.records", "7",
                "kafka.consumer.auto.offset.reset", "latest"));
    assertThat(config.getList(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG))
        .containsExactly("kafka.example:9092");
    assertThat(config.getString(StreamsConfig.SECURITY_PROTOCOL_CONFIG)).isEqualTo("SSL");
    assertThat(config.getProducerConfigs("client")).containsEntry("compression.type", "zstd");
    assertThat(config.getMainConsumerConfigs("group", "client", 0))
        .containsEntry("max.poll.records", "7")
        .containsEntry("auto.offset.reset", "latest");
  }
}
