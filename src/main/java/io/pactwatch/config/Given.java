package io.pactwatch.config;

/**
 * A setting's value as written.
 *
 * @param key the setting's key
 * @param text as written, without blanks around it
 * @param origin who gave it, fit to be shown
 */
record Given(String key, String text, String origin) {

  static Given byDefault(Setting<?> setting) {
    return new Given(setting.key(), setting.defaultText(), "the default");
  }

  /** A complaint about this value. */
  SettingsProblem problem(String remedy) {
    return SettingsProblem.of(key, text, origin, remedy);
  }

  /** Value and origin, for a complaint about another setting. */
  String described() {
    return key + " = " + ShownText.value(key, text) + " (" + origin + ")";
  }
}
