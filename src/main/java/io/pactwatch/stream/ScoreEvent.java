package io.pactwatch.stream;

import java.time.Instant;
import java.util.Optional;

/**
 * What the score stage tells the stages after it: something happened to a story, or time passed.
 *
 * @param eventTime the newest event time that the partition has seen; after a while of silence the
 *     wall clock stands in for it
 * @param story what happened; absent where a new day UTC has begun and nothing else
 */
record ScoreEvent(Instant eventTime, Optional<StoryEvent> story) {}
