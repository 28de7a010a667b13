/** Text to tokens and sentences: where each stands in the original, to the character. */
@NullMarked
package io.pactwatch.core.extract.text;

import org.jspecify.annotations.NullMarked;
