/**
 * Decides whether an item says anything that was not passed before: new, a revision, or a duplicate
 * by id or by address. Pure: times are log times given by the caller.
 */
@NullMarked
package io.pactwatch.core.dedupe;

import org.jspecify.annotations.NullMarked;
