package io.pactwatch.core.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a signal is about: one party alone, or two in alphabetical order. Written {@code openai} or
 * {@code microsoft|openai}.
 *
 * @param parties one or two distinct parties in alphabetical order
 */
public record SignalKey(List<PartyId> parties) implements Comparable<SignalKey> {
  private static final Pattern BAR = Pattern.compile("\\|");

  /**
   * Checks number and order.
   *
   * @throws IllegalArgumentException if there is not one party, or two in alphabetical order
   */
  public SignalKey {
    parties = List.copyOf(parties);
    if (parties.isEmpty() || parties.size() > 2) {
      throw new IllegalArgumentException("a key names one or two parties, not " + parties.size());
    }
    if (parties.size() == 2 && parties.get(0).compareTo(parties.get(1)) >= 0) {
      throw new IllegalArgumentException(
          "a key names two different parties in alphabetical order, not " + parties);
    }
  }

  /** The key of a statement that names no second party. */
  public static SignalKey of(PartyId party) {
    return new SignalKey(List.of(party));
  }

  /** The key of two parties, in whichever order they are given; of one where they are the same. */
  public static SignalKey of(PartyId first, PartyId second) {
    int order = first.compareTo(second);
    if (order == 0) {
      return of(first);
    }
    return new SignalKey(order < 0 ? List.of(first, second) : List.of(second, first));
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not one party id, or two in alphabetical order joined
   *     by a bar
   */
  public static SignalKey parse(String written) {
    return new SignalKey(BAR.splitAsStream(written).map(PartyId::new).toList());
  }

  /** The written form. */
  public String value() {
    return parties.size() == 1
        ? parties.get(0).value()
        : parties.get(0).value() + "|" + parties.get(1).value();
  }

  private PartyId first() {
    return parties.get(0);
  }

  private PartyId last() {
    return parties.get(parties.size() - 1);
  }

  /** Asked very often: so not left to the record and its list, which would be walked. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SignalKey key
            && parties.size() == key.parties.size()
            && first().equals(key.first())
            && last().equals(key.last()));
  }

  @Override
  public int hashCode() {
    return 31 * first().hashCode() + last().hashCode();
  }

  @Override
  public int compareTo(SignalKey other) {
    return value().compareTo(other.value());
  }

  @Override
  public String toString() {
    return value();
  }
}
