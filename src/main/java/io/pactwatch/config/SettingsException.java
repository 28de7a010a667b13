package io.pactwatch.config;

import java.util.List;
import java.util.stream.Collectors;

/** Settings are wrong. The message has a line for each problem, and each line says it all. */
public final class SettingsException extends RuntimeException {
  private final transient List<SettingsProblem> problems;

  /** All that is wrong, at once. */
  public SettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the sources and keys. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
