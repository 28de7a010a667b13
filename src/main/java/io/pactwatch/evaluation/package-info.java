/**
 * How well items are read: what the extractor found against what people labelled. Pure, but for the
 * reader of the labels and the two ways to write the result.
 */
@NullMarked
package io.pactwatch.evaluation;

import org.jspecify.annotations.NullMarked;
