package io.pactwatch.config;

import java.util.Locale;

/**
 * One setting.
 *
 * @param <T> the value's class
 * @param key {@code <stage>.<kebab-key>}
 * @param type what values it takes
 * @param defaultText its value, as written, where no source gives one
 * @param documentation what it does; one line, units and consequences included
 */
public record Setting<T>(
    String key, SettingType<T> type, String defaultText, String documentation) {

  /** The key's first word: the stage or edge that the setting belongs to. */
  public String group() {
    return key.substring(0, key.indexOf('.'));
  }

  /** The name in the environment, for example {@code PACTWATCH_SCORE_GAP}. */
  public String environmentName() {
    return SettingKeys.ENVIRONMENT_PREFIX
        + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
