/** Which rules fit a sentence, and which of its words they took. */
@NullMarked
package io.pactwatch.core.extract.match;

import org.jspecify.annotations.NullMarked;
