package io.pactwatch.evaluation;

/** Labels cannot be read, or are not those of the items. The message is one line. */
public final class LabelsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabelsException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "labels cannot be read" : message;
  }
}
