package io.pactwatch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ItemPublisherTest {
  private static final Connection CONNECTION =
      new Connection("broker.example:9092", Map.of(), "test.");

  @Test
  void sendsTheRecordAsItStandsToTheTopicOfItsKind() {
    MockProducer<String, byte[]> producer = producer(true);
    byte[] value = bytes("{\"as\":\"received\"}");

    try (ItemPublisher publisher = new ItemPublisher(producer, CONNECTION)) {
      publisher.publish(item("n-1", ItemKind.NEWS), value);
      publisher.publish(item("a-1", ItemKind.ANNOUNCEMENT), value);
      publisher.flush();
      assertThat(publisher.confirmed()).isEqualTo(2);
    }

    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("test.news.v1", "test.announcements.v1");
    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("n-1", "a-1");
    assertThat(producer.history().get(0).value()).isEqualTo(value);
    assertThat(header(producer.history().get(0), "ce_id")).isEqualTo("n-1");
    assertThat(header(producer.history().get(0), "ce_type")).isEqualTo("io.pactwatch.news.v1");
    assertThat(header(producer.history().get(0), "ce_time")).isEqualTo("2026-05-11T14:03:00Z");
    assertThat(producer.closed()).isTrue();
  }

  @Test
  void flushTellsWhatCouldNotBeSent() {
    MockProducer<String, byte[]> producer = producer(false);
    ItemPublisher publisher = new ItemPublisher(producer, CONNECTION);
    publisher.publish(item("n-1", ItemKind.NEWS), bytes("{}"));
    producer.errorNext(new TimeoutException("expired"));

    assertThatThrownBy(publisher::flush)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("no answer from Kafka at broker.example:9092");
    assertThat(publisher.confirmed()).isZero();
  }

  @Test
  void sendsNothingMoreAfterAFailure() {
    MockProducer<String, byte[]> producer = producer(false);
    ItemPublisher publisher = new ItemPublisher(producer, CONNECTION);
    publisher.publish(item("n-1", ItemKind.NEWS), bytes("{}"));
    producer.errorNext(new TimeoutException("expired"));

    assertThatThrownBy(() -> publisher.publish(item("n-2", ItemKind.NEWS), bytes("{}")))
        .isInstanceOf(ClientException.class);
    assertThat(producer.history()).hasSize(1);
  }

  private static MockProducer<String, byte[]> producer(boolean confirmsAtOnce) {
    return new MockProducer<>(
        confirmsAtOnce, null, new StringSerializer(), new ByteArraySerializer());
  }

  private static Item item(String id, ItemKind kind) {
    return new Item(
        id,
        kind,
        Instant.parse("2026-05-11T14:03:00Z"),
        "wire.example",
        "title",
        "",
        Optional.empty(),
        Optional.empty(),
        kind == ItemKind.ANNOUNCEMENT ? Optional.of(new PartyId("openai")) : Optional.empty(),
        List.of());
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
