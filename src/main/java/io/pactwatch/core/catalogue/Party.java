package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.PartyId;
import java.util.List;

/**
 * Someone who can be party to a signal.
 *
 * @param id the canonical id
 * @param name as people write it
 * @param group what it is in this market, for example {@code lab} or {@code cloud}
 * @param aliases the names by which texts call it, its own name included
 */
public record Party(PartyId id, String name, String group, List<Alias> aliases) {
  /** Keeps the aliases unchangeable. A group is compared all the time: each has one string. */
  public Party {
    group = group.intern();
    aliases = List.copyOf(aliases);
  }
}
