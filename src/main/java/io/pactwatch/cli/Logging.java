package io.pactwatch.cli;

/**
 * What commands set of the logging, by the system properties that {@code log4j2.xml} reads. Nothing
 * here loads the logging, which commands without Kafka do not need.
 */
final class Logging {
  private static final String VERBOSE = "pactwatch.verbose";
  private static final String KAFKA_LEVEL = "pactwatch.log.kafka";

  private Logging() {}

  /** Logs stack traces too, and what Kafka's clients say. */
  static void withStackTraces() {
    System.setProperty(VERBOSE, "true");
    System.setProperty(KAFKA_LEVEL, "WARN");
  }

  /** For commands that report Kafka's failures themselves, in one line instead of hundreds. */
  static void withoutKafka() {
    if (!Boolean.getBoolean(VERBOSE)) {
      System.setProperty(KAFKA_LEVEL, "OFF");
    }
  }
}
