package io.pactwatch.feeds.config;

import java.util.List;

/** A configuration of feeds cannot be used. */
public final class FeedsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  FeedsFileException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, each in one line that begins with the number of a line of the file. */
  public List<String> problems() {
    return problems;
  }
}
