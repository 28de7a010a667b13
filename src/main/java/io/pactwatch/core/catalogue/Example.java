package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.SignalKey;
import java.util.List;
import java.util.Optional;

/**
 * A text that a rule must find, and what it must make of it.
 *
 * @param text one or more sentences, read as the body of a news item without a title
 * @param key who
 * @param certainty how sure, where the example says so
 * @param amounts all amounts of the signal, where the example says so
 */
public record Example(
    String text, SignalKey key, Optional<Certainty> certainty, Optional<List<Amount>> amounts) {}
