package io.pactwatch.reliability;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from the beginning to an end as a subscriber sees them: only what is committed. */
final class CommittedLog {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private CommittedLog() {}

  /** How many records there are. */
  static long count(String bootstrapServers, Map<TopicPartition, Long> ends) {
    long[] count = {0};
    read(bootstrapServers, ends, (key, value) -> count[0]++);
    return count[0];
  }

  /**
   * Reads keys and values, those of one key in their order.
   *
   * @param ends where to stop, for each partition; open transactions are waited for
   */
  static void read(
      String bootstrapServers,
      Map<TopicPartition, Long> ends,
      BiConsumer<String, Optional<String>> reader) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      while (ends.keySet().stream()
          .anyMatch(at -> consumer.position(at) < Objects.requireNonNull(ends.get(at)))) {
        if (System.nanoTime() > giveUpAt) {
          throw new AssertionError("a transaction was left open: not all is read of " + ends);
        }
        for (ConsumerRecord<byte[], byte[]> polled : consumer.poll(Duration.ofMillis(200))) {
          reader.accept(text(polled.key()).orElse(""), text(polled.value()));
        }
      }
    }
  }

  private static Optional<String> text(byte[] bytes) {
    return Optional.ofNullable(bytes).map(known -> new String(known, StandardCharsets.UTF_8));
  }
}
