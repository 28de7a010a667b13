package io.pactwatch.core.extract.reading;

import io.pactwatch.core.model.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A party, where a text names it or refers to it. A reference to two parties gives two mentions in
 * the same place.
 *
 * @param first its first token
 * @param last the token after its last
 * @param party who
 * @param group what the party is in this market
 * @param named whether by a name; else by words such as "the startup"
 */
public record Mention(int first, int last, PartyId party, String group, boolean named) {
  /** The same party, elsewhere, by words that refer to it. */
  Mention referredAt(int otherFirst, int otherLast) {
    return new Mention(otherFirst, otherLast, party, group, false);
  }

  /** Asked very often: so not left to the record, which takes a long way round. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Mention mention
            && first == mention.first
            && last == mention.last
            && named == mention.named
            && party.equals(mention.party)
            && group.equals(mention.group));
  }

  @Override
  public int hashCode() {
    return 31 * first + party.hashCode();
  }
}
