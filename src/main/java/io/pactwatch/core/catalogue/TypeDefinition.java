package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.SignalType;

/**
 * A kind of change.
 *
 * @param id the type
 * @param title for people, for example {@code Revenue share}
 * @param description what changes, in one line
 */
public record TypeDefinition(SignalType id, String title, String description) {}
