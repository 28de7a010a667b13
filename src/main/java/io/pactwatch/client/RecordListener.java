package io.pactwatch.client;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is told what stands in topics, record by record. */
public interface RecordListener {
  /** A committed record. */
  void record(ConsumerRecord<byte[], byte[]> record);

  /** Kafka failed; it is tried again. The line says what is wrong. */
  void failed(String problem);
}
