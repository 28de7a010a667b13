package io.pactwatch.web;

/** A request that cannot be answered as it is. The message is one line for a person. */
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequestException(String message) {
    super(message);
  }
}
