/**
 * Item to signals, by a catalogue: a pure function that never throws, whatever the text. {@link
 * io.pactwatch.core.extract.Extractor} is the file to read first; it names the steps in order.
 */
@NullMarked
package io.pactwatch.core.extract;

import org.jspecify.annotations.NullMarked;
