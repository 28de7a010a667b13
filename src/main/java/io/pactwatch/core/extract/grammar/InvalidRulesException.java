package io.pactwatch.core.extract.grammar;

import java.util.List;

/** A catalogue has patterns or phrases that cannot be read. */
public final class InvalidRulesException extends RuntimeException {
  private final transient List<String> problems;

  InvalidRulesException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem in one line, which names the rule or list. */
  public List<String> problems() {
    return problems;
  }
}
