package io.pactwatch.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of the broker's own process. It says {@code READY} on standard output when it
 * accepts clients, or {@code FAILED} with the reason, and nothing else; its log goes to standard
 * error. It ends when its standard input does, so it never outlives its parent.
 *
 * <p>A signal to end (Ctrl-C goes to the parent and to the broker alike) does not end it at once:
 * the parent still has to stop what uses the broker. It waits for the end of the standard input,
 * but not longer than {@link #SIGNAL_GRACE}.
 */
public final class BrokerMain {
  static final String READY_LINE = "READY";
  static final String FAILED_WORD = "FAILED ";

  /** Exit status after a failure. */
  static final int FAILED = 1;

  /** Exit status when a port is in use: another one may help. */
  static final int PORT_TAKEN = 3;

  /** After a signal, how long the parent may take to stop in order. */
  static final Duration SIGNAL_GRACE = Duration.ofSeconds(30);

  /** How long a clean stop may take before the process ends the hard way. */
  static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** How long to wait for the data of a broker that is just ending. */
  static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);

  private final BrokerSettings settings;
  private final boolean temporary;
  private final StopOrder stopOrder = new StopOrder();

  private BrokerMain(BrokerSettings settings, boolean temporary) {
    this.settings = settings;
    this.temporary = temporary;
  }

  /**
   * Runs the broker until its standard input ends.
   *
   * @param arguments as {@link #arguments} makes them
   */
  public static void main(String[] arguments) {
    PrintStream parent =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Whatever a library prints must not be taken for an answer to the parent.
    System.setOut(System.err);
    BrokerMain broker = parse(arguments);
    int status = broker.run(parent);
    broker.stopOrder.give();
    System.exit(status);
  }

  /** The arguments with which {@link #main} runs a broker of these settings. */
  static List<String> arguments(BrokerSettings settings, boolean temporary) {
    return List.of(
        settings.dataDirectory().toString(),
        Integer.toString(settings.port()),
        Integer.toString(settings.controllerPort()),
        Boolean.toString(temporary));
  }

  private static BrokerMain parse(String[] arguments) {
    BrokerSettings settings =
        new BrokerSettings(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    return new BrokerMain(settings, Boolean.parseBoolean(arguments[3]));
  }

  private int run(PrintStream parent) {
    stopOrder.giveAtEndOf(System.in);
    stopOrder.haltAfter(STOP_LIMIT);
    try {
      serve(parent);
      return 0;
    } catch (Exception e) {
      LOG.error("The broker failed", e);
      parent.println(FAILED_WORD + OneLine.cause(e));
      return isCausedByBind(e) ? PORT_TAKEN : FAILED;
    }
  }

  private void serve(PrintStream parent) throws Exception {
    Optional<FileLock> lock = DataFolder.lock(settings.lockFile(), PREDECESSOR_PATIENCE);
    if (lock.isEmpty()) {
      throw new IOException("another broker is using this data directory");
    }
    format();
    // A fatal error inside Kafka: nobody is to be waited for then, nor anything to be saved.
    Exit.setExitProcedure((status, message) -> Runtime.getRuntime().halt(status));
    Server server = new Server(new KafkaRaftServer(kafkaConfig(), Time.SYSTEM));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopAfterSignal(server), "broker-stop-after-signal"));
    server.start();
    parent.println(READY_LINE);
    stopOrder.await();
    stop(server);
  }

  private void format() throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(BrokerSettings.CLUSTER_ID)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .addDirectory(settings.storageDirectory().toString())
        .setIgnoreFormatted(true)
        .run();
  }

  private KafkaConfig kafkaConfig() {
    Properties properties = new Properties();
    properties.putAll(settings.properties());
    return KafkaConfig.fromProps(properties, false);
  }

  /** Runs while the virtual machine ends: after a signal, or when the broker has stopped. */
  private void stopAfterSignal(Server server) {
    try {
      stopOrder.await(SIGNAL_GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stopOrder.give();
    stop(server);
  }

  private void stop(Server server) {
    server.stop();
    if (temporary) {
      DataFolder.delete(settings.dataDirectory());
    }
  }

  private static boolean isCausedByBind(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof BindException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Starts and stops once, and one after the other, whichever thread asks. */
  private static final class Server {
    private final KafkaRaftServer server;
    private boolean stopped;

    Server(KafkaRaftServer server) {
      this.server = server;
    }

    synchronized void start() {
      if (!stopped) {
        server.startup();
      }
    }

    synchronized void stop() {
      if (!stopped) {
        stopped = true;
        server.shutdown();
        server.awaitShutdown();
      }
    }
  }
}
