package io.pactwatch.cli;

import java.io.IOException;

/** Nobody reads standard output any more, as after {@code | head}. */
final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException(IOException cause) {
    super(cause);
  }
}
