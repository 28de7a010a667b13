package io.pactwatch.feeds.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as text.
 *
 * @param guid as the feed has it
 * @param url as the feed has it, if it is a web address
 * @param title one line, may be empty
 * @param body may be empty
 * @param publishedAt the entry's own date
 * @param markupTitle the title as the feed has it
 */
record ReadEntry(
    Optional<String> guid,
    Optional<String> url,
    String title,
    String body,
    Optional<Instant> publishedAt,
    String markupTitle) {}
