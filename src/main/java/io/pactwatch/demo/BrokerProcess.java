package io.pactwatch.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The operating system's side of the broker: starts the child, hears whether it is ready. */
final class BrokerProcess {
  /** Variables that would put a debugger, an agent or another heap into the child as well. */
  private static final List<String> OPTIONS_OF_THE_PARENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final int LOG_BYTES_READ = 1 << 20;
  private static final Duration END_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

  private final BrokerSettings settings;
  private final long logStart;
  private final Process process;
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  private BrokerProcess(BrokerSettings settings, long logStart, Process process) {
    this.settings = settings;
    this.logStart = logStart;
    this.process = process;
  }

  /**
   * Starts a child with this process's Java and class path.
   *
   * @throws EmbeddedBrokerException if the operating system cannot start it
   */
  static BrokerProcess start(BrokerSettings settings, boolean temporary) {
    ProcessBuilder builder =
        new ProcessBuilder(command(settings, temporary))
            .redirectError(ProcessBuilder.Redirect.appendTo(settings.logFile().toFile()));
    builder.environment().keySet().removeAll(OPTIONS_OF_THE_PARENT);
    long logStart = settings.logFile().toFile().length();
    try {
      BrokerProcess child = new BrokerProcess(settings, logStart, builder.start());
      Thread listener = new Thread(child::listen, "broker-listen");
      listener.setDaemon(true);
      listener.start();
      return child;
    } catch (IOException e) {
      throw failure(settings, OneLine.cause(e));
    }
  }

  Process process() {
    return process;
  }

  /**
   * Waits until the child accepts clients. A child that does not get so far has ended afterwards.
   *
   * @return whether it does; false if a port was taken
   * @throws EmbeddedBrokerException if it fails for another reason or is not ready in time
   */
  boolean awaitReady(Duration limit) {
    boolean ready = false;
    try {
      String said = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      ready = said.equals(BrokerMain.READY_LINE);
      if (ready) {
        return true;
      }
      if (awaitEnd(END_AFTER_FAILURE) && process.exitValue() == BrokerMain.PORT_TAKEN) {
        return false;
      }
      throw failure(settings, reason(said));
    } catch (TimeoutException | ExecutionException e) {
      throw failure(
          settings, "it is not ready after %d s; ".formatted(limit.toSeconds()) + reason(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(settings, "interrupted while it was starting");
    } finally {
      if (!ready) {
        kill();
      }
    }
  }

  private String reason(String said) {
    if (said.startsWith(BrokerMain.FAILED_WORD)) {
      return OneLine.of(said.substring(BrokerMain.FAILED_WORD.length()));
    }
    String lastLine = OneLine.of(lastLogLine());
    return lastLine.isEmpty() ? "its log says nothing" : "its log ends with: " + lastLine;
  }

  private static EmbeddedBrokerException failure(BrokerSettings settings, String reason) {
    return new EmbeddedBrokerException(
        "The embedded broker on %s with its data in %s did not start: %s."
            .formatted(
                settings.bootstrapServers(),
                OneLine.of(settings.dataDirectory().toString()),
                reason));
  }

  /**
   * Waits until the child has ended.
   *
   * @return whether it has
   */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Kills the child and waits until it is gone, so that its folder can be deleted. */
  void kill() {
    process.destroyForcibly();
    try {
      awaitEnd(KILL_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells the child to stop by closing its standard input. */
  void orderStop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // Closed already, or the child is gone: either is what is wanted.
    }
  }

  private static List<String> command(BrokerSettings settings, boolean temporary) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    // A broker without memory answers nobody; one that ends is noticed.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-Dlog4j2.configurationFile=classpath:io/pactwatch/demo/broker-log4j2.properties");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(BrokerMain.class.getName());
    command.addAll(BrokerMain.arguments(settings, temporary));
    return command;
  }

  /** Reads to the end, because a full pipe would stop the child. */
  private void listen() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.equals(BrokerMain.READY_LINE) || line.startsWith(BrokerMain.FAILED_WORD)) {
          answer.complete(line);
        }
      }
    } catch (IOException e) {
      // The pipe breaks when the child is killed.
    } finally {
      answer.complete("");
    }
  }

  /** The last line of the child's log that is no part of a stack trace; empty if there is none. */
  private String lastLogLine() {
    try (InputStream log = Files.newInputStream(settings.logFile())) {
      log.skipNBytes(logStart);
      return new String(log.readNBytes(LOG_BYTES_READ), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
          .reduce("", (earlier, later) -> later);
    } catch (IOException e) {
      return "";
    }
  }
}
