package io.pactwatch.runtime;

/** The Kafka cluster cannot be reached, or does not allow what was asked. */
public final class KafkaAccessException extends RuntimeException {
  KafkaAccessException(String message, Throwable cause) {
    super(message, cause);
  }
}
