package io.pactwatch.config;

import java.util.stream.Collectors;

/** The settings as a table for the documentation. */
public final class SettingsTable {
  private SettingsTable() {}

  /** A Markdown table with a row for each setting, ending with a line break. */
  public static String markdown() {
    return "| key | default | must be | what it does |\n| --- | --- | --- | --- |\n"
        + SettingKeys.ALL.stream().map(SettingsTable::row).collect(Collectors.joining());
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(
            setting.key(),
            // In a table a bar parts cells, also within code.
            setting.defaultText().replace("|", "\\|"),
            setting.type().allowed(),
            setting.documentation());
  }
}
