package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.PartyId;
import java.util.List;
import java.util.OptionalLong;

/**
 * Someone who can be party to a signal.
 *
 * @param id the canonical id
 * @param name as people write it
 * @param group what it is in this market, for example {@code lab} or {@code cloud}
 * @param aliases the names by which texts call it, its own name included
 * @param cik its Central Index Key, by which the SEC names who files with it
 */
public record Party(PartyId id, String name, String group, List<Alias> aliases, OptionalLong cik) {
  private static final long HIGHEST_CIK = 9_999_999_999L;

  /**
   * Keeps the aliases unchangeable. A group is compared all the time: each has one string.
   *
   * @throws IllegalArgumentException if the key is not a number of at most ten digits
   */
  public Party {
    if (cik.isPresent() && (cik.getAsLong() < 1 || cik.getAsLong() > HIGHEST_CIK)) {
      throw new IllegalArgumentException("the cik must be a number of at most ten digits, above 0");
    }
    group = group.intern();
    aliases = List.copyOf(aliases);
  }
}
