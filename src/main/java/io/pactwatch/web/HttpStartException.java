package io.pactwatch.web;

import org.jspecify.annotations.Nullable;

/** The server cannot listen; the message says in one line where, why, and what to do. */
public final class HttpStartException extends RuntimeException {

  HttpStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
