package io.pactwatch.metrics;

/** The nets that Kafka Streams has for errors. */
public enum StreamHandler {
  DESERIALIZATION,
  PROCESSING,
  PRODUCTION
}
