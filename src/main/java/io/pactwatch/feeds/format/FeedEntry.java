package io.pactwatch.feeds.format;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as the feed has it; nothing of it is cleaned.
 *
 * @param guid by which the feed tells it from all others
 * @param url where it can be read, as given
 * @param title HTML, may be empty
 * @param body HTML, the longer of content and summary, may be empty
 * @param publishedAt its own date
 */
public record FeedEntry(
    Optional<String> guid,
    Optional<String> url,
    String title,
    String body,
    Optional<Instant> publishedAt) {}
