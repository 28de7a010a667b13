package io.pactwatch.core.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The canonical id of a party: a company, a regulator, a court or a person who acts for themselves.
 *
 * @param value lower-case words joined by hyphens, for example {@code microsoft} or {@code
 *     new-york-times}
 */
public record PartyId(String value) implements Comparable<PartyId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not lower-case words joined by hyphens
   */
  public PartyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "party id '" + value + "' must be lower-case words joined by hyphens");
    }
  }

  /** Asked very often, and mostly of the same object: so not left to the record. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof PartyId party && value.equals(party.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
