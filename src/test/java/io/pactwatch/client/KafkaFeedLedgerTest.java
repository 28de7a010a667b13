package io.pactwatch.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.client.FeedLedger.Entry;
import io.pactwatch.client.FeedLedger.Publication;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedState;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.testkit.KafkaTopics;
import io.pactwatch.testkit.TopicTail;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real broker; each test has a prefix of its own. */
@Timeout(120)
class KafkaFeedLedgerTest {
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Connection connection(String prefix) {
    return new Connection(broker.bootstrapServers(), Map.of(), prefix);
  }

  private static Connection created(String prefix) {
    KafkaTopics.create(broker.bootstrapServers(), prefix);
    return connection(prefix);
  }

  private static Publication publication(String id, ItemKind kind) {
    Item item =
        new Item(
            id,
            kind,
            AT,
            "wire.example",
            "t",
            "",
            Optional.empty(),
            Optional.empty(),
            kind == ItemKind.NEWS
                ? Optional.empty()
                : Optional.of(new io.pactwatch.core.model.PartyId("microsoft")),
            List.of());
    return new Publication(item, ("{\"id\":\"" + id + "\"}").getBytes(UTF_8));
  }

  private static FeedMark mark(String id) {
    String hash = "0123456789abcdef";
    return new FeedMark("wire", id, Optional.of(hash), Optional.empty(), hash, AT, AT);
  }

  private static FeedStatus status(long items) {
    return new FeedStatus(
        "wire",
        ItemKind.NEWS,
        FeedState.OK,
        AT,
        Optional.of(AT),
        Optional.empty(),
        items,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.of("\"v1\""),
        Optional.empty());
  }

  /** What is remembered at a start. */
  private static final class Recalled implements FeedLedger.Memory {
    final Map<String, FeedMark> marks = new LinkedHashMap<>();
    final Map<String, FeedStatus> statuses = new LinkedHashMap<>();

    @Override
    public void status(FeedStatus status) {
      statuses.put(status.name(), status);
    }

    @Override
    public void mark(FeedMark mark) {
      marks.put(mark.key(), mark);
    }

    @Override
    public void forgotten(String key) {
      marks.remove(key);
    }

    static Recalled of(FeedLedger ledger) {
      Recalled recalled = new Recalled();
      ledger.recall(recalled);
      return recalled;
    }
  }

  @Test
  void recallsWhatWasWritten() {
    Connection connection = created("recall.");
    try (FeedLedger ledger = KafkaFeedLedger.connect(connection, "p")) {
      ledger.write(
          new Entry(
              List.of(publication("a", ItemKind.NEWS), publication("b", ItemKind.ANNOUNCEMENT)),
              List.of(mark("a"), mark("b")),
              List.of(),
              status(2)));
      ledger.write(new Entry(List.of(), List.of(), List.of(mark("a").key()), status(3)));
    }
    try (FeedLedger ledger = KafkaFeedLedger.connect(connection, "p")) {
      Recalled recalled = Recalled.of(ledger);
      assertThat(recalled.statuses).containsExactly(Map.entry("wire", status(3)));
      assertThat(recalled.marks).containsExactly(Map.entry("wire|b", mark("b")));
    }
    assertThat(records("recall.news.v1", 1)).isEqualTo(1);
    assertThat(records("recall.announcements.v1", 1)).isEqualTo(1);
  }

  /** A process that is killed leaves its transaction open: here one does the same on purpose. */
  @Test
  void whatWasNotCommittedWasNeverThere() throws Exception {
    Connection connection = created("killed.");
    try (KafkaProducer<String, byte[]> killed =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "killed.feeds.p"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      killed.initTransactions();
      killed.beginTransaction();
      killed.send(new ProducerRecord<>("killed.news.v1", "a", new byte[] {'1'})).get();
      killed.send(new ProducerRecord<>("killed.feeds.v1", "wire|a", new byte[] {'1'})).get();

      try (FeedLedger ledger = KafkaFeedLedger.connect(connection, "p")) {
        assertThat(Recalled.of(ledger).marks).isEmpty();
        ledger.write(
            new Entry(
                List.of(publication("a", ItemKind.NEWS)),
                List.of(mark("a")),
                List.of(),
                status(1)));
        assertThat(Recalled.of(ledger).marks).hasSize(1);
      }
      killed.close(Duration.ZERO);
    }
    assertThat(records("killed.news.v1", 1)).isEqualTo(1);
  }

  @Test
  void aSecondPollerOfTheSameNameTakesOver() {
    Connection connection = created("fenced.");
    Entry entry = new Entry(List.of(), List.of(), List.of(), status(1));
    try (FeedLedger first = KafkaFeedLedger.connect(connection, "p");
        FeedLedger other = KafkaFeedLedger.connect(connection, "q")) {
      first.write(entry);
      try (FeedLedger second = KafkaFeedLedger.connect(connection, "p")) {
        second.write(entry);
        other.write(entry);
        assertThatThrownBy(() -> first.write(entry))
            .isInstanceOf(ClientException.class)
            .hasMessageStartingWith("another poller of the same name has taken over");
      }
    }
  }

  @Test
  void aMissingTopicIsOneLine() {
    assertThatThrownBy(() -> KafkaFeedLedger.connect(connection("missing."), "p"))
        .isInstanceOf(ClientException.class)
        .hasMessageStartingWith("there is no topic missing.news.v1");
  }

  /** Committed records, waited for. */
  private static int records(String topic, int expected) {
    try (TopicTail tail = new TopicTail(broker.bootstrapServers(), topic)) {
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> tail.records().size() >= expected);
      return tail.records().size();
    }
  }
}
