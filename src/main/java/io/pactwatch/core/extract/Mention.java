package io.pactwatch.core.extract;

import io.pactwatch.core.model.PartyId;

/**
 * A party, where a text names it.
 *
 * @param first its first token
 * @param last the token after its last
 * @param party who
 * @param group what the party is in this market
 */
record Mention(int first, int last, PartyId party, String group) {}
