package io.pactwatch.demo;

import java.io.Serial;

/** The embedded broker could not start; the message is one line that says why and what to do. */
public final class EmbeddedBrokerException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  EmbeddedBrokerException(String message) {
    super(message);
  }
}
