package io.pactwatch.config;

import java.util.Map;

/**
 * Where settings are given.
 *
 * @param kind how its keys are written
 * @param name how an error message calls it
 * @param values keys and values as written there
 */
public record SettingSource(Kind kind, String name, Map<String, String> values) {

  /** How keys are written. */
  public enum Kind {
    /** As they are: {@code score.gap}. */
    KEYS,
    /** As variables of the environment: {@code PACTWATCH_SCORE_GAP}; all others are passed over. */
    ENVIRONMENT
  }

  /** Keeps the values unchangeable. */
  public SettingSource {
    values = Map.copyOf(values);
  }

  /** What a file says; {@link SettingsFile} reads one. */
  public static SettingSource file(String name, Map<String, String> values) {
    return new SettingSource(Kind.KEYS, "in " + ShownText.escaped(name), values);
  }

  /** The variables of the environment, all of them. */
  public static SettingSource environment(Map<String, String> variables) {
    return new SettingSource(Kind.ENVIRONMENT, "in the environment", variables);
  }

  /** What the command line says with {@code --set key=value}. */
  public static SettingSource commandLine(Map<String, String> values) {
    return new SettingSource(Kind.KEYS, "from --set", values);
  }
}
