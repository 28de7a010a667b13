package io.pactwatch.demo;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the embedded broker listens and keeps its data, and the small configuration that follows
 * from it: one node that is broker and controller, reachable from this machine only.
 *
 * @param dataDirectory the folder that holds everything of the broker: records, lock and log
 * @param port the port of the clients on 127.0.0.1, from 1 to 65535
 * @param controllerPort the port of the controller on 127.0.0.1, from 1 to 65535, another one
 */
public record BrokerSettings(Path dataDirectory, int port, int controllerPort) {
  /** The only address on which the broker listens. */
  public static final String HOST = "127.0.0.1";

  /**
   * The same for every embedded broker, so that kept data is recognised at the next start and a
   * folder of another cluster is refused.
   */
  static final String CLUSTER_ID = "cGFjdHdhdGNoLWRlbW8tMQ";

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String CLIENT_LISTENER = "PLAINTEXT";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Checks the ports.
   *
   * @throws IllegalArgumentException if a port is out of range or both are the same
   */
  public BrokerSettings {
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    requirePort("port", port);
    requirePort("controller port", controllerPort);
    if (port == controllerPort) {
      throw new IllegalArgumentException("port and controller port are both " + port);
    }
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** The folder of Kafka's own files, inside the data directory. */
  Path storageDirectory() {
    return dataDirectory.resolve("kafka");
  }

  /** The file that a running broker holds locked. */
  Path lockFile() {
    return dataDirectory.resolve("broker.lock");
  }

  /** The file that receives warnings and errors of the broker. */
  Path logFile() {
    return dataDirectory.resolve("broker.log");
  }

  /** Kafka's configuration: an unmodifiable map in a fixed order. */
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    putNode(properties);
    putSingleCopies(properties);
    putSizes(properties);
    return Collections.unmodifiableMap(properties);
  }

  private void putNode(Map<String, String> properties) {
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("log.dirs", storageDirectory().toString());
    properties.put(
        "listeners",
        "%s://%s,%s://%s:%d"
            .formatted(
                CLIENT_LISTENER, bootstrapServers(), CONTROLLER_LISTENER, HOST, controllerPort));
    properties.put("advertised.listeners", CLIENT_LISTENER + "://" + bootstrapServers());
    properties.put(
        "listener.security.protocol.map",
        "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENT_LISTENER, CONTROLLER_LISTENER));
    properties.put("inter.broker.listener.name", CLIENT_LISTENER);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    // Named here and not in the metadata, so that kept data starts again on other ports.
    properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort));
    // A misspelt topic must be an error, and topics have retention and cleanup set on purpose.
    properties.put("auto.create.topics.enable", "false");
    // The first member of a group would else wait three seconds for others.
    properties.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the controller waits for so long before it lets the same broker in again. Longer
    // than a busy machine's pauses, shorter than the default of nine seconds.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    // Kept data that is not started for weeks must still know what was consumed: one year.
    properties.put("offsets.retention.minutes", "525600");
  }

  private static void putSingleCopies(Map<String, String> properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
  }

  private static void putSizes(Map<String, String> properties) {
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    properties.put("num.recovery.threads.per.data.dir", "1");
    properties.put("log.cleaner.threads", "1");
    // 4 MiB instead of 128 MiB: enough for some 100,000 keys a pass.
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    // 16 MiB instead of 100 MiB: a few large requests must not fill a heap of 256 MiB.
    properties.put("socket.request.max.bytes", "16777216");
  }

  private static void requirePort(String name, int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d, is %d".formatted(name, HIGHEST_PORT, port));
    }
  }
}
