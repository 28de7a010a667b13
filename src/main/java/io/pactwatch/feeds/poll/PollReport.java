package io.pactwatch.feeds.poll;

import java.time.Duration;
import java.util.Optional;

/**
 * What a poll came to.
 *
 * @param feed the feed's name
 * @param summary one line for a person, without the name
 * @param error why it failed, in one line; empty where it worked
 * @param firstOfItsKind whether the poll before ended otherwise, so that a person should hear of it
 * @param pause until the next one
 */
public record PollReport(
    String feed, String summary, Optional<String> error, boolean firstOfItsKind, Duration pause) {}
