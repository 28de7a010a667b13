package io.pactwatch.cli;

import io.pactwatch.client.Connection;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that talks to Kafka. */
final class KafkaOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT[,…]",
      defaultValue = "127.0.0.1:9092",
      description = "Brokers to begin with. Default: ${DEFAULT-VALUE}.")
  private String bootstrapServers = "";

  @Mixin private CommandConfigOption commandConfig = new CommandConfigOption();

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
      String bootstrapServers, CommandConfigOption commandConfig, String topicPrefix) {
    Map<String, String> properties = commandConfig.properties();
    Logging.withoutKafka();
    try {
      return new Connection(bootstrapServers, properties, topicPrefix);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.wrongUsage("--topic-prefix: " + wrong.getMessage());
    }
  }
}
