package io.pactwatch.cli;

import picocli.CommandLine.Option;

/** How many threads a command computes with. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads compute; the result is the same with any number. Default: as many as"
              + " there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * How many, at least 1.
   *
   * @throws CommandException if there are none
   */
  int count() {
    if (threads < 1) {
      throw CommandException.wrongUsage("--threads is " + threads + ": at least 1 is needed");
    }
    return threads;
  }
}
