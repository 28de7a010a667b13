package io.pactwatch.cli;

import io.pactwatch.config.Settings;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that works with the settings of a monitor on a cluster. */
final class ClusterOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT[,…]",
      description = "Brokers to begin with. Default: 127.0.0.1:9092.")
  private Optional<String> bootstrapServers = Optional.empty();

  @Mixin private SettingsOptions options = new SettingsOptions();

  /**
   * The settings of a user.
   *
   * @throws CommandException with every wrong setting in a line of its own
   */
  Settings settings() {
    return options.settings(
        Map.of(),
        bootstrapServers
            .map(servers -> Map.of(SettingsOptions.BOOTSTRAP_SERVERS, servers))
            .orElse(Map.of()));
  }
}
