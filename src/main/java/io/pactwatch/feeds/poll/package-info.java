/**
 * Polls feeds: asks, reads, decides what is new, writes that down together with what is published,
 * and waits as long as the servers want.
 */
@NullMarked
package io.pactwatch.feeds.poll;

import org.jspecify.annotations.NullMarked;
