package io.pactwatch.runtime;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.metrics.StreamHandler;
import io.pactwatch.serde.DeadLetterHeaders;
import io.pactwatch.serde.DeadLetterSize;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * The net under the stages, for the handlers that Kafka Streams makes itself from a class name:
 * what it needs reaches it through the configuration.
 */
final class DeadLetters {
  /** The configuration key of the topic's name. */
  static final String TOPIC_CONFIG = "pactwatch.internal.dead-letters.topic";

  /** The configuration key of the metrics. */
  static final String METRICS_CONFIG = "pactwatch.internal.metrics";

  private final String topic;
  private final PipelineMetrics metrics;

  private DeadLetters(String topic, PipelineMetrics metrics) {
    this.topic = topic;
    this.metrics = metrics;
  }

  static DeadLetters from(Map<String, ?> configuration) {
    return new DeadLetters(
        (String) Objects.requireNonNull(configuration.get(TOPIC_CONFIG), TOPIC_CONFIG),
        metricsFrom(configuration));
  }

  static PipelineMetrics metricsFrom(Map<String, ?> configuration) {
    return (PipelineMetrics)
        Objects.requireNonNull(configuration.get(METRICS_CONFIG), METRICS_CONFIG);
  }

  /**
   * The record as received, with the reason in headers. The failure's own text stays out: it could
   * hold what must not be seen.
   */
  ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, StreamHandler handler, Exception failure) {
    metrics.streamError(handler);
    metrics.deadLetter(RefusalReason.PROCESSING_FAILED.id());
    Headers headers = new RecordHeaders(context.headers());
    KeyValue<byte[], byte[]> limited =
        DeadLetterSize.limit(context.sourceRawKey(), context.sourceRawValue(), headers);
    DeadLetterHeaders.put(
        headers,
        new Admission.Refused(
            RefusalReason.PROCESSING_FAILED,
            failure.getClass().getSimpleName() + " at " + context.processorNodeId()),
        context.topic(),
        context.partition(),
        context.offset(),
        context.timestamp());
    return new ProducerRecord<>(topic, null, limited.key, limited.value, headers);
  }
}
