package io.pactwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.catalogue.CatalogueChecker;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.client.AlertListener;
import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.CataloguePublisher;
import io.pactwatch.client.ClientException;
import io.pactwatch.client.Connection;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.client.StartPosition;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.SettingSource;
import io.pactwatch.config.Settings;
import io.pactwatch.config.SettingsReader;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Signal;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.runtime.Instance;
import io.pactwatch.serde.DeadLetterHeaders;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Items;
import io.pactwatch.testkit.TopicTail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An instance in this process against a real broker: what users publish, and what they get. */
@Timeout(120)
class EndToEndTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CAPPED =
      "OpenAI and Microsoft have capped their revenue share at $38 billion.";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Settings settings;
  private static Instance instance;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    settings = settings("shared.");
    instance = start(settings);
  }

  @AfterAll
  static void stop() {
    instance.close();
    broker.close();
  }

  private static Settings settings(String prefix) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("kafka.bootstrap.servers", broker.bootstrapServers());
    given.put(SettingKeys.TOPICS_PREFIX.key(), prefix);
    given.put(SettingKeys.TOPICS_PARTITIONS.key(), "2");
    given.put(SettingKeys.RUNTIME_APPLICATION_ID.key(), prefix + "monitor");
    given.put(SettingKeys.RUNTIME_STATE_DIRECTORY.key(), folder.resolve(prefix).toString());
    given.put(SettingKeys.HTTP_PORT.key(), "0");
    // The tests share an instance, so what one publishes must not be late after another.
    given.put(SettingKeys.SCORE_GRACE.key(), "P3000D");
    given.put(SettingKeys.TOPICS_SIGNALS_RETENTION.key(), "P3650D");
    return new SettingsReader(folder).read(List.of(SettingSource.commandLine(given)));
  }

  private static Instance start(Settings settings) {
    return Instance.start(settings, Catalogues.small(), "test");
  }

  private static Connection connection(Settings settings, Map<String, String> properties) {
    return new Connection(
        broker.bootstrapServers(), properties, settings.text(SettingKeys.TOPICS_PREFIX));
  }

  private static Connection connection() {
    return connection(settings, Map.of());
  }

  private static TopicTail tail(Settings settings, String topic) {
    return new TopicTail(
        broker.bootstrapServers(), settings.text(SettingKeys.TOPICS_PREFIX) + topic);
  }

  private static String item(String id, String publishedAt, String source, String title) {
    return """
    {"id":"%s","publishedAt":"%s","source":"%s","title":"%s","url":"https://%s/%s"}\
    """
        .formatted(id, publishedAt, source, title, source, id);
  }

  private static String capped(String id) {
    return item(id, "2026-05-12T09:00:00Z", "globalwire.example", CAPPED);
  }

  /** All under one key, so that each waits behind the ones before it in the same partition. */
  private static void publish(Connection connection, List<byte[]> values) {
    try (ItemPublisher publisher = ItemPublisher.connect(connection)) {
      values.forEach(value -> publisher.publish(Items.news("one key", "for all"), value));
      publisher.flush();
    }
  }

  private static void publish(Settings settings, String... values) {
    publish(
        connection(settings, Map.of()), List.of(values).stream().map(EndToEndTest::bytes).toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> List<T> values(TopicTail tail, Deserializer<T> deserializer) {
    return tail.records().stream()
        .filter(record -> record.value() != null)
        .map(record -> deserializer.deserialize(record.topic(), record.value()))
        .toList();
  }

  private static List<String> itemsWithSignals(TopicTail signals) {
    return values(signals, PactwatchSerdes.SIGNAL.deserializer()).stream()
        .map(Signal::itemId)
        .toList();
  }

  private static void awaitSignalOf(TopicTail signals, String itemId) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(itemsWithSignals(signals)).contains(itemId));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(instance.address(settings.http()) + path);
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static double metric(String series) throws IOException, InterruptedException {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + series));
  }

  @Test
  void whatIsNoItemIsADeadLetterAsReceivedAndTheNextItemIsProcessed() throws Exception {
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("not-json", "OpenAI has capped it");
    refused.put("not-an-object", "[" + capped("array") + "]");
    refused.put("missing-title", capped("untitled").replace("title", "headline"));
    refused.put("published-too-early", capped("old").replace("2026", "1969"));
    refused.put("published-in-the-future", capped("new").replace("2026", "2999"));
    refused.put("missing-published-at", capped("timeless").replace("publishedAt", "date"));
    refused.put("too-large", capped("large").replace("OpenAI and", "a".repeat(900_000)));
    try (TopicTail deadLetters = tail(settings, "dead-letters.v1");
        TopicTail signals = tail(settings, "signals.v1")) {
      for (String value : refused.values()) {
        publish(settings, value);
      }
      publish(settings, capped("good"));
      awaitSignalOf(signals, "good");

      refused.forEach((reason, value) -> assertLetter(awaitLetter(deadLetters, value), reason));
    }
    for (String reason : refused.keySet()) {
      assertThat(metric("pactwatch_dead_letters_total{reason=\"" + reason + "\"}"))
          .as(reason)
          .isPositive();
    }
  }

  /** The dead letter of this value, byte for byte. */
  private static ConsumerRecord<byte[], byte[]> awaitLetter(TopicTail deadLetters, String value) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                deadLetters.records().stream()
                    .filter(letter -> Arrays.equals(letter.value(), bytes(value)))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static void assertLetter(ConsumerRecord<byte[], byte[]> letter, String reason) {
    assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.REASON)).isEqualTo(reason);
    assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.TOPIC))
        .isEqualTo("shared.news.v1");
    assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.OFFSET)).matches("[0-9]+");
    assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.DETAIL)).isNotBlank();
    assertThat(letter.key()).isEqualTo(bytes(Items.news("", "").id()));
  }

  @Test
  void aPublisherIsToldThatARecordIsTooLarge() {
    assertThatThrownBy(
            () -> publish(connection(), List.of(bytes("a".repeat(5_000_000)), bytes("next"))))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("a record is larger than Kafka at " + broker.bootstrapServers())
        .hasMessageNotContaining("\n");
  }

  /** Compressed, a record passes the broker that could never be written back as it is. */
  @Test
  void fiveMegabytesAreADeadLetterAndTheNextItemIsProcessed() {
    String huge = "5 MB " + "a".repeat(5_000_000);
    try (TopicTail deadLetters = tail(settings, "dead-letters.v1");
        TopicTail signals = tail(settings, "signals.v1")) {
      publish(
          connection(settings, Map.of("max.request.size", "20000000")),
          List.of(bytes(huge), bytes(capped("after-five-megabytes"))));
      awaitSignalOf(signals, "after-five-megabytes");

      ConsumerRecord<byte[], byte[]> letter = awaitLetter(deadLetters, huge.substring(0, 500_000));
      assertLetter(letter, "too-large");
      assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.CUT_FROM)).startsWith("500");
    }
  }

  /** Headers travel with a record from topic to topic, unless they are taken off. */
  @Test
  void headersTooLargeToBeWrittenAgainStopNothing() throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>("shared.news.v1", bytes("item-1"), bytes(capped("headers")));
    record.headers().add("ballast", new byte[2_000_000]);
    Map<String, Object> properties =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.bootstrapServers(),
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "gzip",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            20_000_000);
    try (Producer<byte[], byte[]> producer =
            new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        TopicTail signals = tail(settings, "signals.v1")) {
      producer.send(record).get();
      publish(settings, capped("after-headers"));
      awaitSignalOf(signals, "after-headers");
    }
  }

  @Test
  void whatATerminalWouldObeyIsCleanedAwayBeforeAnybodyReadsIt() {
    String title =
        "\\u001b[2J\\u001b]8;;https://evil.example\\u0007OpenAI\\u009b31m and\\u0000 Microsoft"
            + " have cap\\u202eped their <script>revenue share</script>.";
    try (TopicTail signals = tail(settings, "signals.v1");
        TopicTail alerts = tail(settings, "alerts.v1")) {
      publish(settings, item("escapes", "2025-01-12T09:00:00Z", "globalwire.example", title));
      awaitSignalOf(signals, "escapes");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(values(alerts, PactwatchSerdes.ALERT.deserializer()))
                      .extracting(alert -> alert.evidence().get(0).itemId())
                      .contains("escapes"));

      assertThat(values(signals, PactwatchSerdes.SIGNAL.deserializer()))
          .filteredOn(signal -> signal.itemId().equals("escapes"))
          .extracting(signal -> signal.evidence().sentence())
          .containsExactly(
              "OpenAI and Microsoft have capped their <script>revenue share</script>.");
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(signals.records());
      all.addAll(alerts.records());
      assertThat(all)
          .filteredOn(record -> record.value() != null)
          .allSatisfy(
              record ->
                  assertThat(new String(record.value(), StandardCharsets.UTF_8))
                      .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202e}]")
                      .doesNotContainPattern("\\\\u00[0189]"));
    }
  }

  @Test
  void theInstanceSaysThatItIsReadyAndWhatItCounts() throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("/health/ready").statusCode()).isEqualTo(200));
    assertThat(get("/health/live").statusCode()).isEqualTo(200);

    double before = metric("pactwatch_items_total{kind=\"news\",source_class=\"outlet\"}");
    publish(settings, capped("counted"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(metric("pactwatch_items_total{kind=\"news\",source_class=\"outlet\"}"))
                    .isGreaterThan(before));
    assertThat(get("/metrics").body())
        .contains("pactwatch_build_info{version=\"test\"} 1")
        .contains("kafka_stream_client_state")
        .contains("kafka_stream_alive_stream_threads");
  }

  /** The instance reads both topics back: what others wrote would be there, too. */
  @Test
  void theApiShowsWhatTheAlertTopicHas() throws Exception {
    publish(settings, capped("shown"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, JsonNode> onTopic = new LinkedHashMap<>();
              for (Alert alert : subscribed(settings)) {
                onTopic.put(alert.id(), PactwatchJson.mapper().readTree(json(alert)));
              }
              Map<String, JsonNode> shown = new LinkedHashMap<>();
              for (JsonNode alert : api("/api/alerts?limit=1000").path("alerts")) {
                ((ObjectNode) alert).remove(List.of("names", "headline", "best"));
                shown.put(alert.path("id").asText(), alert);
              }
              assertThat(shown).isNotEmpty().isEqualTo(onTopic);
            });
    assertThat(api("/api/stories?pair=microsoft%7Copenai").path("total").asInt()).isPositive();
    assertThat(api("/api/pairs").path("total").asInt()).isPositive();
    assertThat(api("/api/feeds").path("sources")).isNotEmpty();
  }

  private static JsonNode api(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return PactwatchJson.mapper().readTree(response.body());
  }

  private static String json(Alert alert) throws IOException {
    return PactwatchJson.mapper().writeValueAsString(alert);
  }

  @Test
  void aPublishedCatalogueIsInForceForLaterItemsAndABrokenOneChangesNothing() throws Exception {
    CheckedCatalogue wider =
        CatalogueChecker.check(
            Catalogues.smallDocument().replace("[cap~, limit~]", "[cap~, limit~, trim~]"));
    CatalogueVersion version = wider.catalogue().version();
    Instant inForceFrom = Instant.parse("2026-01-01T00:00:00Z");
    String trimmed = CAPPED.replace("capped", "trimmed");
    try (CataloguePublisher publisher = CataloguePublisher.connect(connection());
        TopicTail signals = tail(settings, "signals.v1")) {
      publisher.publish(version, inForceFrom, document("trim~"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(get("/metrics").body()).contains(version.contentHash()));
      publish(
          settings,
          item("before", "2025-12-31T23:59:59Z", "globalwire.example", trimmed),
          item("after", "2026-01-01T00:00:00Z", "globalwire.example", trimmed));
      awaitSignalOf(signals, "after");
      assertThat(itemsWithSignals(signals)).doesNotContain("before");

      double refused = metric("pactwatch_catalogue_refused_total");
      publisher.publish(version, inForceFrom, "name: small");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(metric("pactwatch_catalogue_refused_total")).isEqualTo(refused + 1));
      publish(settings, item("still", "2026-01-02T00:00:00Z", "globalwire.example", trimmed));
      awaitSignalOf(signals, "still");
    }
  }

  private static String document(String verb) {
    return Catalogues.smallDocument().replace("[cap~, limit~]", "[cap~, limit~, " + verb + "]");
  }

  @Test
  void aSecondStartGoesOnWhereTheFirstOneStopped() throws Exception {
    Settings own = settings("restarted.");
    String second = item("second", "2026-05-13T09:00:00Z", "ledger.example", CAPPED);
    String other =
        item(
            "other",
            "2026-05-13T10:00:00Z",
            "ledger.example",
            "OpenAI and Amazon have capped their revenue share.");
    try (Instance first = start(own)) {
      publish(own, capped("first"));
      try (TopicTail signals = tail(own, "signals.v1")) {
        awaitSignalOf(signals, "first");
      }
      assertThat(first.lag()).isNotNull();
    }
    try (Instance again = start(own);
        TopicTail signals = tail(own, "signals.v1");
        TopicTail stories = tail(own, "stories.v1");
        TopicTail alerts = tail(own, "alerts.v1")) {
      publish(own, capped("first"), capped("first").replace("\"first\"", "\"first-copy\""));
      publish(own, second, other);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(itemsByStory(stories))
                      .containsEntry("microsoft|openai", List.of("first", "second"))
                      .containsEntry("amazon|openai", List.of("other")));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(again.lag()).hasValue(0));

      assertThat(itemsWithSignals(signals)).containsExactlyInAnyOrder("first", "second", "other");
      assertThat(alerts.records())
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(subscribed(own))
          .extracting(alert -> alert.key().value() + alert.revisions().size())
          .containsExactlyInAnyOrder("microsoft|openai1", "amazon|openai1");
    }
  }

  /** The items that the newest state of each story rests on, by key. */
  private static Map<String, List<String>> itemsByStory(TopicTail stories) {
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (StoryRecord record : values(stories, PactwatchSerdes.STORY_RECORD.deserializer())) {
      items.put(
          record.story().key().value(),
          record.story().reports().stream().map(Report::itemId).toList());
    }
    return items;
  }

  private static List<Alert> subscribed(Settings settings) {
    List<Alert> alerts = new ArrayList<>();
    try (AlertSubscriber subscriber = AlertSubscriber.connect(connection(settings, Map.of()))) {
      subscriber.read(
          new StartPosition.Beginning(),
          false,
          new AlertListener() {
            @Override
            public void raised(Alert alert) {
              alerts.add(alert);
            }

            @Override
            public void withdrawn(String id) {
              throw new AssertionError("withdrawn: " + id);
            }

            @Override
            public void unreadable(String where) {
              throw new AssertionError("unreadable: " + where);
            }
          });
    }
    return alerts;
  }
}
