package io.pactwatch.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The monitor in a process of its own, started as a user would start it. */
final class MonitorProcess {
  private static final int LINES_SHOWN = 15;

  private final Process process;
  private final Path log;
  private Duration cpu = Duration.ZERO;

  private MonitorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code java -jar pactwatch.jar run}.
   *
   * @param settings by their keys
   * @param log where its output goes
   */
  static MonitorProcess start(Map<String, String> settings, Path log) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                System.getProperty("pactwatch.jar", "target/pactwatch.jar"),
                "run"));
    settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new MonitorProcess(process, log);
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  /** Fails, with the end of its log, if it has ended by itself. */
  void requireAlive() {
    process.info().totalCpuDuration().ifPresent(used -> cpu = used);
    if (!process.isAlive()) {
      throw new AssertionError(
          "the monitor ended by itself with "
              + process.exitValue()
              + "; its log ends with\n"
              + end());
    }
  }

  /** Processor time that it had used when it was last seen alive. */
  Duration cpu() {
    return cpu;
  }

  /** Kills it without warning, as {@code kill -9} does. */
  void kill() {
    requireAlive();
    process.destroyForcibly();
    awaitEnd();
  }

  /** Stops it as Ctrl-C would. */
  void stop() {
    requireAlive();
    process.destroy();
    awaitEnd();
  }

  /** Ends it however it is. */
  void discard() {
    process.destroyForcibly();
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private String end() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
