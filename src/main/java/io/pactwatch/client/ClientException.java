package io.pactwatch.client;

/** Kafka did not do what was asked. The message is one line for a person, without secrets. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean misconfigured;

  ClientException(String message, boolean misconfigured, Throwable cause) {
    super(message, cause);
    this.misconfigured = misconfigured;
  }

  /** Whether a setting is wrong, and not the cluster or the network. */
  public boolean isMisconfigured() {
    return misconfigured;
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "Kafka failed" : message;
  }
}
