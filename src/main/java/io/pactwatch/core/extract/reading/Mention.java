package io.pactwatch.core.extract.reading;

import io.pactwatch.core.model.PartyId;

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
}
