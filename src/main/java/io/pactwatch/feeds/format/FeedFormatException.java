package io.pactwatch.feeds.format;

/**
 * Bytes are no feed. The message is one line for a person, and of the bytes quotes at most the name
 * of an element, cleaned.
 */
public final class FeedFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FormatProblem problem;

  FeedFormatException(FormatProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public FormatProblem problem() {
    return problem;
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? problem.id() : message;
  }
}
