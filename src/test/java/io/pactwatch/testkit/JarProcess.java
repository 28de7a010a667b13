package io.pactwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built jar, started as a user would start it, its output in files. */
public final class JarProcess implements AutoCloseable {
  private static final String JAR = "pactwatch.jar";
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path output;
  private final Path errors;
  private final Path temporaryFolder;
  private final List<ProcessHandle> children = new ArrayList<>();

  private JarProcess(Process process, Path output, Path errors, Path temporaryFolder) {
    this.process = process;
    this.output = output;
    this.errors = errors;
    this.temporaryFolder = temporaryFolder;
  }

  /**
   * Starts the jar.
   *
   * @param folder an existing folder, in which the process has one for its temporary files
   * @param arguments of the command line
   */
  public static JarProcess start(Path folder, String... arguments) {
    try {
      Path own = Files.createTempDirectory(folder, "jar-");
      Path temporary = Files.createDirectory(own.resolve("tmp"));
      Path output = own.resolve("stdout");
      Path errors = own.resolve("stderr");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Djava.io.tmpdir=" + temporary);
      command.addAll(List.of("-jar", jar()));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      return new JarProcess(process, output, errors, temporary);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String jar() {
    return Optional.ofNullable(System.getProperty(JAR))
        .orElseThrow(() -> new IllegalStateException("-D" + JAR + "=… is not given"));
  }

  /** What it has written on standard output so far. */
  public String output() {
    return read(output);
  }

  /** What it has written on standard error so far. */
  public String errors() {
    return read(errors);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The processes that it has started; remembered, to be ended with it. */
  public List<ProcessHandle> children() {
    process.descendants().filter(child -> !children.contains(child)).forEach(children::add);
    return List.copyOf(children);
  }

  /** The names of what is in its folder for temporary files. */
  public List<String> temporaryFiles() {
    try (Stream<Path> files = Files.list(temporaryFolder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Asks it to end, as {@code kill} does. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits until it has ended.
   *
   * @return its exit code
   */
  public int awaitExit(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError(
          "still running after " + patience + "; it wrote:\n" + output() + errors());
    }
    return process.exitValue();
  }

  /** Ends it and what it has started, if that is still necessary. */
  @Override
  public void close() {
    children();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(KILL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
