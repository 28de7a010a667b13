package io.pactwatch.runtime;

import io.pactwatch.metrics.StreamHandler;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record on which a stage failed: a defect of ours. It goes to the dead letters and the others go
 * on. What is Kafka's own failure is no fault of the record and is left to the crash policy; so is
 * the failure of what is done by the clock, where no record can be put aside.
 */
public final class FailedRecordHandler implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRecordHandler.class);

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls configure before anything else.
  private DeadLetters deadLetters;

  @Override
  public void configure(Map<String, ?> configuration) {
    deadLetters = DeadLetters.from(configuration);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    if (failure instanceof KafkaException) {
      return Response.fail();
    }
    @Nullable String topic = context.topic();
    if (topic == null) {
      LOG.error("A task by the clock failed: {}", Failures.oneLine(failure));
      return Response.fail();
    }
    LOG.error(
        "Record {} of {}-{} failed at {} and goes to the dead letters: {}",
        context.offset(),
        topic,
        context.partition(),
        context.processorNodeId(),
        Failures.oneLine(failure));
    return Response.resume(List.of(deadLetters.letter(context, StreamHandler.PROCESSING, failure)));
  }
}
