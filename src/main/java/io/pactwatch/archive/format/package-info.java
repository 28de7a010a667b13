/**
 * The formats of archives: each makes of a document the items that it holds, one after the other,
 * in the JSON of an item. Whether an item is admitted is not their question.
 */
@NullMarked
package io.pactwatch.archive.format;

import org.jspecify.annotations.NullMarked;
