/**
 * Learns of labelled texts how a change is said, and writes it into the bundled catalogue. {@link
 * io.pactwatch.training.Train} is the program.
 */
@NullMarked
package io.pactwatch.training;

import org.jspecify.annotations.NullMarked;
