package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Materialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaMetersTest {
  private static final String TASK_METRIC = "kafka_stream_(task|topic|state)_.*";

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
  void everyAllowedMetricOfStreamsExistsUnderItsName() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in").groupByKey().count(Materialized.as("counts")).toStream().to("out");
    Set<String> names;
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings())) {
      driver.createInputTopic("in", new StringSerializer(), new StringSerializer()).pipeInput("a");
      names = driver.metrics().keySet().stream().map(this::shownAs).collect(Collectors.toSet());
    }

    assertThat(KafkaMeterFilter.ALLOWED.stream().filter(name -> name.matches(TASK_METRIC)))
        .hasSizeGreaterThan(8)
        .allMatch(names::contains);
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

  /** Micrometer's rule: group and name joined, both without hyphens. */
  private String shownAs(MetricName name) {
    return ("kafka_" + name.group().replace("-metrics", "") + "_" + name.name()).replace('-', '_');
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
    settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    return settings;
  }
}
