package io.pactwatch.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A real Kafka broker in a child process on the loopback. It lives until it is closed or until this
 * process ends, in whatever way.
 *
 * <p>Ctrl-C in a terminal reaches the child as well; it goes on serving until it is closed (for at
 * most 30 s), so that the parent can stop its streams first and the broker last.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = BrokerMain.STOP_LIMIT.plusSeconds(5);

  /** {@link BrokerSettings#HOST} as bytes, so that nothing is looked up. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final int ATTEMPTS = 5;

  private final BrokerSettings settings;
  private final boolean temporary;
  private final BrokerProcess child;

  private EmbeddedBroker(BrokerSettings settings, boolean temporary, BrokerProcess child) {
    this.settings = settings;
    this.temporary = temporary;
    this.child = child;
  }

  /**
   * Starts a broker on a free port with its data in a temporary folder, deleted at the end.
   *
   * @throws EmbeddedBrokerException if it is not ready within 60 s
   */
  public static EmbeddedBroker start() {
    return start(Optional.empty(), OptionalInt.empty());
  }

  /**
   * Starts a broker.
   *
   * @param dataDirectory the folder for the data, made if need be and kept at the end; a temporary
   *     one if empty
   * @param port the port for clients on 127.0.0.1, from 1 to 65535; a free one if empty
   * @throws EmbeddedBrokerException if it is not ready within 60 s, the folder cannot be used or
   *     the port is taken
   * @throws IllegalArgumentException if the port is out of range
   */
  public static EmbeddedBroker start(Optional<Path> dataDirectory, OptionalInt port) {
    boolean temporary = dataDirectory.isEmpty();
    Path folder = dataDirectory.orElseGet(EmbeddedBroker::temporaryFolder);
    DataFolder.prepare(folder);
    try {
      return startIn(folder, temporary, port);
    } catch (RuntimeException e) {
      if (temporary) {
        DataFolder.delete(folder);
      }
      throw e;
    }
  }

  /** The address for clients, {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** The port for clients; a restart on it lets clients reconnect. */
  public int port() {
    return settings.port();
  }

  /** The folder of the broker's data and of its log, {@code broker.log}. */
  public Path dataDirectory() {
    return settings.dataDirectory();
  }

  /** The identifier of the child process. */
  public long pid() {
    return child.process().pid();
  }

  /** The child process, to watch whether it lives. */
  public ProcessHandle processHandle() {
    return child.process().toHandle();
  }

  /** Kills the child without warning and waits until it is gone; its data stays until the close. */
  public void kill() {
    child.kill();
  }

  /**
   * Stops the child cleanly, or kills it if it takes more than 20 s, and deletes a temporary
   * folder. Closing again does nothing.
   */
  @Override
  public void close() {
    child.orderStop();
    try {
      if (!child.awaitEnd(STOP_LIMIT)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    if (temporary) {
      DataFolder.delete(settings.dataDirectory());
    }
  }

  private static EmbeddedBroker startIn(Path folder, boolean temporary, OptionalInt port) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      BrokerSettings settings = settings(folder, port);
      BrokerProcess child = BrokerProcess.start(settings, temporary);
      if (child.awaitReady(START_LIMIT)) {
        return new EmbeddedBroker(settings, temporary, child);
      }
      // Ports are chosen before the child binds them, so somebody else may have come first.
      if (port.isPresent() && !isFree(port.getAsInt())) {
        throw new EmbeddedBrokerException(
            "The embedded broker cannot listen on %s: the port is taken or not allowed; stop what uses it, or choose another port."
                .formatted(settings.bootstrapServers()));
      }
    }
    throw new EmbeddedBrokerException(
        "The embedded broker found no free port on %s in %d attempts; try again."
            .formatted(BrokerSettings.HOST, ATTEMPTS));
  }

  private static BrokerSettings settings(Path folder, OptionalInt port) {
    // Both are open at once, so they differ.
    try (ServerSocket first = listen(0);
        ServerSocket second = listen(0)) {
      int clients = port.orElse(first.getLocalPort());
      int controller =
          second.getLocalPort() == clients ? first.getLocalPort() : second.getLocalPort();
      return new BrokerSettings(folder, clients, controller);
    } catch (IOException e) {
      throw new EmbeddedBrokerException(
          "The embedded broker cannot listen on %s: %s."
              .formatted(BrokerSettings.HOST, OneLine.cause(e)));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("pactwatch-broker-");
    } catch (IOException e) {
      throw new EmbeddedBrokerException(
          "The embedded broker cannot make a temporary folder: %s; name a data directory."
              .formatted(OneLine.cause(e)));
    }
  }
}
