/** The sketch of a text, by which near-copies know each other. A pure function of its words. */
@NullMarked
package io.pactwatch.core.sketch;

import org.jspecify.annotations.NullMarked;
