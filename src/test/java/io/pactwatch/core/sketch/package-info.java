/** Tests of the sketch of a text. */
@NullMarked
package io.pactwatch.core.sketch;

import org.jspecify.annotations.NullMarked;
