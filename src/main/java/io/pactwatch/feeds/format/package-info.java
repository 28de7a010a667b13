/** The formats of feeds: RSS, Atom and JSON Feed, from the bytes that a server sent to entries. */
@NullMarked
package io.pactwatch.feeds.format;

import org.jspecify.annotations.NullMarked;
