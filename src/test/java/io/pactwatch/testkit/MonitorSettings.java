package io.pactwatch.testkit;

import io.pactwatch.config.SettingSource;
import io.pactwatch.config.Settings;
import io.pactwatch.config.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Settings for tests. */
public final class MonitorSettings {
  private MonitorSettings() {}

  /** Those that are given, and the defaults for all others. */
  public static Settings with(Map<String, String> given) {
    return new SettingsReader(Path.of("home")).read(List.of(SettingSource.commandLine(given)));
  }
}
