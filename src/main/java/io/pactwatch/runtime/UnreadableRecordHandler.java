package io.pactwatch.runtime;

import io.pactwatch.metrics.StreamHandler;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record on one of our own topics that is not ours. Items never come here: they are read as bytes
 * and refused inside the topology.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls configure before anything else.
  private DeadLetters deadLetters;

  @Override
  public void configure(Map<String, ?> configuration) {
    deadLetters = DeadLetters.from(configuration);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    LOG.warn(
        "Record {} of {}-{} cannot be read and goes to the dead letters",
        record.offset(),
        record.topic(),
        record.partition());
    return Response.resume(
        List.of(deadLetters.letter(context, StreamHandler.DESERIALIZATION, failure)));
  }
}
