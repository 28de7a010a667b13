package io.pactwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.testkit.FeedServer;
import io.pactwatch.testkit.FeedText;
import io.pactwatch.testkit.JarProcess;
import io.pactwatch.testkit.KafkaTopics;
import io.pactwatch.testkit.TopicTail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The poller of the built jar, killed without warning while it publishes. */
@Timeout(300)
class FeedsKillIT {
  private static final int ITEMS = 10_000;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern METRICS = Pattern.compile("metrics: (http://\\S+)");

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static FeedServer server;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    server = FeedServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    broker.close();
  }

  private static JarProcess poller(String prefix, String... more) throws IOException {
    Path config = folder.resolve("feeds.yaml");
    Files.writeString(
        config,
        """
        allow-addresses: [127.0.0.1]
        feeds:
          - {name: wire, address: "%s", kind: news, source: wire.example}
        """
            .formatted(server.address("/wire")));
    String[] base = {
      "feeds",
      "--config",
      config.toString(),
      "--topic-prefix",
      prefix,
      "--bootstrap-servers",
      broker.bootstrapServers()
    };
    String[] words = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, words, base.length, more.length);
    return JarProcess.start(folder, words);
  }

  @Test
  void killedInTheMiddleOfAPollNothingIsDoubledAndNothingLost() throws Exception {
    KafkaTopics.create(broker.bootstrapServers(), "killed.");
    server.plays("/wire", FeedText.rss(FeedText.numbered(ITEMS)));
    try (KafkaConsumer<byte[], byte[]> log = consumer();
        TopicTail news = new TopicTail(broker.bootstrapServers(), "killed.news.v1")) {
      for (int kill = 0; kill < KILLS; kill++) {
        long before = written(log);
        try (JarProcess poller = poller("killed.")) {
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(1))
              .until(() -> written(log) > before || !poller.isAlive());
          assertThat(poller.isAlive()).as(poller.errors()).isTrue();
        }
        // In the middle: records are in the log, and none of them is committed.
        assertThat(news.records()).as("kill %d", kill).isEmpty();
        assertThat(written(log)).isGreaterThan(before);
      }
      for (int poll = 0; poll < 2; poll++) {
        try (JarProcess poller = poller("killed.", "--once")) {
          assertThat(poller.awaitExit(PATIENCE)).as(poller.errors()).isZero();
        }
      }
      await().atMost(PATIENCE).until(() -> news.records().size() >= ITEMS);
      List<String> keys =
          news.records().stream()
              .map(record -> new String(record.key(), StandardCharsets.UTF_8))
              .toList();
      assertThat(keys).hasSize(ITEMS).doesNotHaveDuplicates();
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** How far the log of news reaches, committed or not. */
  private static long written(KafkaConsumer<byte[], byte[]> log) {
    return log
        .endOffsets(
            List.of(
                new TopicPartition("killed.news.v1", 0), new TopicPartition("killed.news.v1", 1)))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  void servesItsMetricsAndEndsInOrder() throws Exception {
    KafkaTopics.create(broker.bootstrapServers(), "metrics.");
    server.plays("/wire", FeedText.rss(FeedText.numbered(2)));
    try (JarProcess poller = poller("metrics.", "--http-port", "0")) {
      await()
          .atMost(PATIENCE)
          .until(() -> METRICS.matcher(poller.errors()).find() || !poller.isAlive());
      Matcher address = METRICS.matcher(poller.errors());
      assertThat(address.find()).as(poller.errors()).isTrue();
      String published = "pactwatch_feed_entries_total{feed=\"wire\",outcome=\"published\"} 2.0";
      await().atMost(PATIENCE).until(() -> get(address.group(1)).contains(published));
      assertThat(get(address.group(1)))
          .contains("pactwatch_feed_polls_total{feed=\"wire\",outcome=\"fetched\"} 1.0")
          .contains("pactwatch_feed_errors_total{feed=\"wire\",reason=\"address-refused\"} 0.0");
      poller.terminate();
      assertThat(poller.awaitExit(PATIENCE)).isIn(0, 143);
    }
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
