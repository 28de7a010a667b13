package io.pactwatch.cli;

import io.pactwatch.client.Connection;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** The options of every command that talks to Kafka. */
final class KafkaOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT[,…]",
      defaultValue = "127.0.0.1:9092",
      description = "Brokers to begin with. Default: ${DEFAULT-VALUE}.")
  private String bootstrapServers = "";

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Further Kafka client properties, such as security.protocol.")
  private Optional<String> commandConfig = Optional.empty();

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "pactwatch.",
      description = "Before every topic's name. Default: ${DEFAULT-VALUE}.")
  private String topicPrefix = "";

  /**
   * The connection.
   *
   * @throws CommandException if the file cannot be read or the prefix is not legal
   */
  Connection connection() {
    return connection(bootstrapServers, commandConfig, topicPrefix);
  }

  /** The connection of a command that has options of its own. */
  static Connection connection(
      String bootstrapServers, Optional<String> commandConfig, String topicPrefix) {
    Map<String, String> properties = commandConfig.map(KafkaOptions::propertiesOf).orElse(Map.of());
    Logging.withoutKafka();
    try {
      return new Connection(bootstrapServers, properties, topicPrefix);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.wrongUsage("--topic-prefix: " + wrong.getMessage());
    }
  }

  private static Map<String, String> propertiesOf(String file) {
    InputFile input = new InputFile(file);
    Properties read = new Properties();
    try {
      read.load(new StringReader(input.readText()));
    } catch (IOException | IllegalArgumentException broken) {
      throw CommandException.wrongUsage(
          input.name() + " is no properties file: write lines of key=value");
    }
    Map<String, String> properties = new HashMap<>();
    read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key, "")));
    return properties;
  }
}
