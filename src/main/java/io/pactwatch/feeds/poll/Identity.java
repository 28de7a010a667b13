package io.pactwatch.feeds.poll;

import java.util.Optional;

/**
 * By what an entry is known again.
 *
 * @param guid hash of the feed's own id of it, where that is its own
 * @param url hash of its address, where that is its own
 * @param content hash of what it says
 * @param itemId under which it is published if it is new
 */
record Identity(Optional<String> guid, Optional<String> url, String content, String itemId) {}
