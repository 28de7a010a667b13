package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.model.Amount;

/**
 * An amount, where it stands.
 *
 * @param first its first token
 * @param last the token after its last
 * @param amount what it says
 * @param kind what it sizes
 */
public record AmountMention(int first, int last, Amount amount, AmountKind kind) {}
