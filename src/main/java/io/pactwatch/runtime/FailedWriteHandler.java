package io.pactwatch.runtime;

import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.metrics.StreamHandler;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result that cannot be written. Going on would lose it, and its neighbours in the batch with it,
 * so the thread stops without committing.
 */
public final class FailedWriteHandler implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailedWriteHandler.class);

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls configure before anything else.
  private PipelineMetrics metrics;

  @Override
  public void configure(Map<String, ?> configuration) {
    metrics = DeadLetters.metricsFrom(configuration);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
    return refuse(record.topic(), failure);
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface has it so.
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception failure,
      SerializationExceptionOrigin origin) {
    return refuse(record.topic(), failure);
  }

  private Response refuse(String topic, Exception failure) {
    metrics.streamError(StreamHandler.PRODUCTION);
    LOG.error("Cannot write to topic {}: {}", topic, Failures.oneLine(failure));
    return Response.fail();
  }
}
