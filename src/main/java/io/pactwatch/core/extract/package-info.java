/**
 * Item to signals, by a catalogue: a pure function that never throws, whatever the text. {@link
 * io.pactwatch.core.extract.Extractor} is the file to read first; it names the steps in order. The
 * steps stand in packages of their own: {@code text} cuts, {@code grammar} is the compiled
 * catalogue, {@code reading} finds names, references and phrases, {@code amount} reads how much,
 * {@code match} fits the rules, {@code party} says who and {@code certainty} whether.
 */
@NullMarked
package io.pactwatch.core.extract;

import org.jspecify.annotations.NullMarked;
