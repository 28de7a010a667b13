package io.pactwatch.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * What values a setting takes.
 *
 * @param <T> the value's class
 * @param valueClass the value's class
 * @param allowed what is allowed, in words that follow "must be"
 * @param reader gives the value of a text, or nothing where the text is not allowed; never throws
 */
public record SettingType<T>(
    Class<T> valueClass, String allowed, Function<String, Optional<T>> reader) {

  /** The value of a text, or nothing where the text is not allowed. */
  public Optional<T> read(String text) {
    return reader.apply(text);
  }

  /** The same values, and those of the other type as well; this type's reading comes first. */
  SettingType<T> or(SettingType<T> other) {
    return new SettingType<>(
        valueClass,
        allowed + ", or " + other.allowed,
        text -> read(text).or(() -> other.read(text)));
  }
}
