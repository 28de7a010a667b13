package io.pactwatch.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.runtime.TopicProvisioner;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker starts from the very settings of the stack, on this machine's loopback. */
class ComposeBrokerTest {
  private static final String VARIABLE = "KAFKA_";
  private static final String LOOPBACK = "127.0.0.1";

  /** They speak to the image's start script and not to the broker. */
  private static final List<String> OF_THE_SCRIPT = List.of("KAFKA_HEAP_OPTS");

  @TempDir private Path folder;

  @Test
  void startsAndTakesTheMonitorsTopics() throws Exception {
    Map<String, String> settings = settings();
    format(settings);
    Properties properties = new Properties();
    properties.putAll(settings);
    KafkaRaftServer broker =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    broker.startup();
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", machine(settings)))) {
      assertThat(admin.describeCluster().clusterId().get())
          .isEqualTo(Compose.environment("kafka").get("CLUSTER_ID"));
      List<String> created =
          new TopicProvisioner(
                  admin,
                  MonitorSettings.with(
                      Map.of("topics.partitions", "1", "kafka.bootstrap.servers", "unused:1")))
              .create();
      assertThat(created).hasSameSizeAs(Pipeline.TOPICS.all());
    } finally {
      broker.shutdown();
      broker.awaitShutdown();
    }
  }

  /** As the image does it: without the prefix, in lower case, underscores as dots. */
  private Map<String, String> settings() throws IOException {
    Map<String, String> ports = freePorts("9092", "9093", "19092");
    Map<String, String> settings = new HashMap<>();
    Compose.environment("kafka")
        .forEach(
            (name, value) -> {
              if (name.startsWith(VARIABLE) && !OF_THE_SCRIPT.contains(name)) {
                settings.put(
                    name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '.'),
                    onThisMachine(value, ports));
              }
            });
    settings.put("log.dirs", folder.resolve("data").toString());
    return settings;
  }

  private static String onThisMachine(String value, Map<String, String> ports) {
    String local = value.replace("://:", "://" + LOOPBACK + ":").replace("kafka:", LOOPBACK + ":");
    for (Map.Entry<String, String> port : ports.entrySet()) {
      local = local.replaceAll(":" + port.getKey() + "\\b", ":" + port.getValue());
    }
    return local;
  }

  private static Map<String, String> freePorts(String... of) throws IOException {
    Map<String, String> ports = new HashMap<>();
    ServerSocket[] sockets = new ServerSocket[of.length];
    // All are open at once, so they differ.
    for (int i = 0; i < of.length; i++) {
      sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      ports.put(of[i], Integer.toString(sockets[i].getLocalPort()));
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private static String machine(Map<String, String> settings) {
    String advertised = settings.getOrDefault("advertised.listeners", "");
    return advertised.substring(advertised.indexOf("MACHINE://") + "MACHINE://".length());
  }

  private static void format(Map<String, String> settings) throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(Integer.parseInt(settings.getOrDefault("node.id", "")))
        .setClusterId(Compose.environment("kafka").get("CLUSTER_ID"))
        .setControllerListenerName(settings.getOrDefault("controller.listener.names", ""))
        .addDirectory(settings.get("log.dirs"))
        .run();
  }
}
