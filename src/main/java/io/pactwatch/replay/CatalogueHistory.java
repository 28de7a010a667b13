package io.pactwatch.replay;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CatalogueException;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.client.Connection;
import io.pactwatch.client.TopicLog;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The catalogues on a cluster's topic, as the monitor there took them. */
public final class CatalogueHistory {
  private CatalogueHistory() {}

  /**
   * Reads the topic. What a monitor passes over or refuses is passed over here, too.
   *
   * @param initial in force before the first one that was published
   * @throws io.pactwatch.client.ClientException if the topic is missing or Kafka does not answer
   */
  public static CatalogueBook read(Connection connection, Topics topics, CheckedCatalogue initial) {
    CatalogueBook book = new CatalogueBook(initial);
    String topic = topics.catalogue().name();
    try (TopicLog log = TopicLog.open(connection, List.of(topic), Optional.empty())) {
      for (Optional<ConsumerRecord<byte[], byte[]>> next = log.next();
          next.isPresent();
          next = log.next()) {
        take(next.get(), book);
      }
    }
    return book;
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, CatalogueBook book) {
    byte @Nullable [] key = record.key();
    byte @Nullable [] value = record.value();
    if (key == null
        || value == null
        || !new String(key, StandardCharsets.UTF_8).equals(book.name())) {
      return;
    }
    try {
      CatalogueRecord published =
          PactwatchSerdes.CATALOGUE.deserializer().deserialize(record.topic(), value);
      book.publish(published.inForceFrom(), published.document());
    } catch (SerializationException | CatalogueException refused) {
      // The monitor refused it as well, and logged why.
    }
  }
}
