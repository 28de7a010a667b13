package io.pactwatch.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class CataloguePublisherTest {

  @Test
  void sendsTheDocumentWithItsVersionAndTheTimeFromWhichItIsInForce() {
    MockProducer<String, CatalogueRecord> producer =
        new MockProducer<>(
            true, null, new StringSerializer(), PactwatchSerdes.CATALOGUE.serializer());
    Instant inForceFrom = Instant.parse("2026-12-01T00:00:00Z");

    try (CataloguePublisher publisher =
        new CataloguePublisher(producer, new Connection("broker:9092", Map.of(), "test."))) {
      publisher.publish(
          new CatalogueVersion("mini", "0123456789abcdef"), inForceFrom, "name: mini");
    }

    ProducerRecord<String, CatalogueRecord> sent = producer.history().get(0);
    assertThat(sent.topic()).isEqualTo("test.catalogue.v1");
    assertThat(sent.key()).isEqualTo("mini");
    assertThat(sent.value())
        .isEqualTo(new CatalogueRecord("mini", inForceFrom, "0123456789abcdef", "name: mini"));
    assertThat(sent.headers().lastHeader("ce_type").value())
        .asString()
        .isEqualTo("io.pactwatch.catalogue.v1");
  }
}
