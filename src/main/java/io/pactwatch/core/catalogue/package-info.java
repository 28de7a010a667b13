/**
 * What a catalogue says: parties and their names, types, rules, cues, weights, credibility. Plain
 * values; how they are read from YAML and checked is the business of {@code
 * io.pactwatch.catalogue}.
 */
@NullMarked
package io.pactwatch.core.catalogue;

import org.jspecify.annotations.NullMarked;
