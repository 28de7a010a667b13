package io.pactwatch.cli;

import io.pactwatch.config.SettingSource;
import io.pactwatch.config.Settings;
import io.pactwatch.config.SettingsException;
import io.pactwatch.config.SettingsFile;
import io.pactwatch.config.SettingsProblem;
import io.pactwatch.config.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that needs the settings of a monitor. */
final class SettingsOptions {
  static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, in lines of key=value. Settings are listed in settings.md.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting; wins over the file and the environment (PACTWATCH_…).")
  private Map<String, String> set = new LinkedHashMap<>();

  /**
   * The settings of a user between two sets of settings of a command.
   *
   * @param defaults win over the program's own defaults, and over nothing else
   * @param fixed win over everything
   */
  Settings settings(Map<String, String> defaults, Map<String, String> fixed) {
    Map<String, String> own = new LinkedHashMap<>(Map.of(BOOTSTRAP_SERVERS, "127.0.0.1:9092"));
    own.putAll(defaults);
    try {
      List<SettingSource> sources = new ArrayList<>();
      sources.add(SettingSource.commandLine(own));
      config.ifPresent(file -> sources.add(SettingsFile.read(file)));
      sources.add(SettingSource.environment(System.getenv()));
      sources.add(SettingSource.commandLine(set));
      sources.add(SettingSource.commandLine(fixed));
      return new SettingsReader(Path.of(System.getProperty("user.home", "."))).read(sources);
    } catch (SettingsException wrong) {
      throw CommandException.wrongUsage(
          wrong.problems().stream().map(SettingsProblem::line).toList());
    }
  }
}
