/** Markup to plain text: of what feeds and archives hold, what a reader would call the text. */
@NullMarked
package io.pactwatch.feeds.text;

import org.jspecify.annotations.NullMarked;
