/**
 * Archives: files and folders of many formats as one stream of items, in the order of event time
 * where that is wanted, and resumable. What is done with the items is handed in.
 */
@NullMarked
package io.pactwatch.archive;

import org.jspecify.annotations.NullMarked;
