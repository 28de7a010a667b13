package io.pactwatch.config;

/**
 * What is wrong with one setting. All parts are fit to be shown: escaped, short, secrets masked.
 *
 * @param key the setting as it was written
 * @param value the wrong value, in quotes or masked
 * @param origin where it was given
 * @param remedy what is allowed or probably meant
 */
public record SettingsProblem(String key, String value, String origin, String remedy) {

  /** Escapes and masks what came from outside. */
  static SettingsProblem of(String key, String value, String origin, String remedy) {
    return new SettingsProblem(ShownText.escaped(key), ShownText.value(key, value), origin, remedy);
  }

  /** All of it in one line. */
  public String line() {
    return key + " = " + value + " (" + origin + "): " + remedy;
  }
}
