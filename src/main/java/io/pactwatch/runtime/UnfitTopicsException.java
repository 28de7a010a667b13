package io.pactwatch.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** Topics are there that would lose data or change results. */
public final class UnfitTopicsException extends RuntimeException {
  private final transient List<TopicProblem> problems;

  UnfitTopicsException(List<TopicProblem> problems) {
    super(problems.stream().map(TopicProblem::line).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, with what to do. */
  public List<TopicProblem> problems() {
    return problems;
  }
}
