package io.pactwatch.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Option;

/** What a command tells Kafka's clients beyond the brokers. */
final class CommandConfigOption {
  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Further Kafka client properties, such as security.protocol.")
  private Optional<String> commandConfig = Optional.empty();

  /**
   * The properties of the file; none where none was given.
   *
   * @throws CommandException if the file cannot be read
   */
  Map<String, String> properties() {
    return commandConfig.map(CommandConfigOption::propertiesOf).orElse(Map.of());
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
