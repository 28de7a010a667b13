package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaMetersTest {
  @TempDir private Path folder;

  @Test
  void ofKafkasMetricsOnlyTheAllowedOnesAreShownUntilClosed() {
    try (PrometheusScrape scrape = new PrometheusScrape();
        KafkaStreams streams = new KafkaStreams(topology(), settings())) {
      try (KafkaMeters meters = new KafkaMeters(scrape.registry())) {
        meters.bind(streams);

        assertThat(kafkaNames(scrape))
            .contains(
                "kafka_stream_alive_stream_threads",
                "kafka_stream_failed_stream_threads_total",
                "kafka_stream_client_state",
                "kafka_consumer_last_poll_seconds_ago",
                "kafka_producer_record_error_total")
            .isSubsetOf(KafkaMeterFilter.ALLOWED);
      }

      assertThat(kafkaNames(scrape)).isEmpty();
    }
  }

  @Test
  void theJvmIsShownWithoutFurtherAdo() {
    try (PrometheusScrape scrape = new PrometheusScrape()) {
      assertThat(ScrapedText.parse(scrape.text()).types().keySet())
          .contains(
              "jvm_memory_used_bytes",
              "jvm_threads_live_threads",
              "jvm_gc_memory_allocated_bytes_total",
              "process_cpu_usage",
              "process_uptime_seconds",
              "process_start_time_seconds");
    }
  }

  private static Set<String> kafkaNames(PrometheusScrape scrape) {
    return ScrapedText.parse(scrape.text()).types().keySet().stream()
        .filter(name -> name.startsWith("kafka_"))
        .collect(Collectors.toSet());
  }

  private static Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in").to("out");
    return builder.build();
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "meters");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    return settings;
  }
}
