/**
 * Asks servers of strangers for feeds, politely and within limits: only where the address may be
 * asked, for so long, for so many bytes.
 */
@NullMarked
package io.pactwatch.feeds.fetch;

import org.jspecify.annotations.NullMarked;
