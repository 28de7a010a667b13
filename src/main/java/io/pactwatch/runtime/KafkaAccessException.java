package io.pactwatch.runtime;

/** The Kafka cluster cannot be used. The message is one line for a person. */
public final class KafkaAccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean misconfigured;

  private KafkaAccessException(String message, boolean misconfigured, Throwable cause) {
    super(message, cause);
    this.misconfigured = misconfigured;
  }

  /** The cluster cannot be reached, or does not allow what was asked. */
  static KafkaAccessException failed(String message, Throwable cause) {
    return new KafkaAccessException(message, false, cause);
  }

  /** Kafka's clients refuse a setting, so that nothing was asked. */
  static KafkaAccessException misconfigured(Throwable cause) {
    return new KafkaAccessException(
        "wrong Kafka setting: "
            + Failures.message(cause)
            + ": mend it in --bootstrap-servers or in the settings that begin with kafka.",
        true,
        cause);
  }

  /** Whether a setting must be mended before another attempt makes sense. */
  public boolean isMisconfigured() {
    return misconfigured;
  }
}
