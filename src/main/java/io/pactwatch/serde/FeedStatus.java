package io.pactwatch.serde;

import io.pactwatch.core.model.ItemKind;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is after a poll: a value of the feeds topic, keyed by the feed's name.
 *
 * @param name as configured
 * @param kind what its items are
 * @param state in one word
 * @param polledAt when it was polled last
 * @param lastSuccessAt the last poll that worked, whether or not anything was new
 * @param lastItemAt the last poll that brought something new
 * @param items published in all, revisions included
 * @param errors polls that failed, in all
 * @param failuresInARow polls that have failed since the last that worked
 * @param lastError one line for a person, kept when it works again
 * @param notBefore until when the server asked to be left alone
 * @param etag by which the server knows what it sent last
 * @param lastModified when that was changed, as the server wrote it
 */
public record FeedStatus(
    String name,
    ItemKind kind,
    FeedState state,
    Instant polledAt,
    Optional<Instant> lastSuccessAt,
    Optional<Instant> lastItemAt,
    long items,
    long errors,
    int failuresInARow,
    Optional<String> lastError,
    Optional<Instant> notBefore,
    Optional<String> etag,
    Optional<String> lastModified) {}
