package io.pactwatch.cli;

import java.util.List;

/** A command cannot do what was asked. Each line is for a person, and ends the command. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<String> lines;

  private CommandException(ExitCode exitCode, List<String> lines) {
    super(String.join("; ", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  /** The work failed. */
  public static CommandException failed(String line) {
    return new CommandException(ExitCode.FAILED, List.of(line));
  }

  /** What was asked makes no sense. */
  public static CommandException wrongUsage(String line) {
    return new CommandException(ExitCode.WRONG_USAGE, List.of(line));
  }

  /** Settings or files are wrong, each problem in a line of its own. */
  public static CommandException wrongUsage(List<String> lines) {
    return new CommandException(ExitCode.WRONG_USAGE, lines);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<String> lines() {
    return lines;
  }
}
