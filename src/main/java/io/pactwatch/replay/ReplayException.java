package io.pactwatch.replay;

/** What is to be replayed cannot be read. The message is one line for a person. */
public final class ReplayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReplayException(String line, Throwable cause) {
    super(line, cause);
  }
}
