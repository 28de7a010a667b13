/**
 * Whether what a match says is so, and who says it: confirmed, reported, rumoured, predicted,
 * denied, or history and no news at all.
 */
@NullMarked
package io.pactwatch.core.extract.certainty;

import org.jspecify.annotations.NullMarked;
