package io.pactwatch.core.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kind of change that a signal states, for example {@code revenue-share}. Which types there are
 * is data: a catalogue lists them, so that another market needs no new code.
 *
 * @param value lower-case words joined by hyphens
 */
public record SignalType(String value) implements Comparable<SignalType> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not lower-case words joined by hyphens
   */
  public SignalType {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "signal type '" + value + "' must be lower-case words joined by hyphens");
    }
  }

  /** Asked very often, and mostly of the same object: so not left to the record. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof SignalType type && value.equals(type.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(SignalType other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
