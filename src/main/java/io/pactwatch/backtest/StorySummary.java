package io.pactwatch.backtest;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.serde.StoryRecord;
import java.time.Instant;

/**
 * What a comparison needs of a story.
 *
 * @param id of the story
 * @param key who
 * @param type what
 * @param startedAt event time of its first report
 * @param lastReportAt event time of its last report
 * @param score from 0 to 100
 */
record StorySummary(
    String id,
    SignalKey key,
    SignalType type,
    Instant startedAt,
    Instant lastReportAt,
    double score) {

  static StorySummary of(StoryRecord record) {
    return new StorySummary(
        record.story().id(),
        record.story().key(),
        record.story().type(),
        record.story().startedAt(),
        record.story().lastReportAt(),
        record.assessment().score());
  }

  /** Whether the two are of one matter and time. */
  boolean overlaps(StorySummary other) {
    return key.equals(other.key)
        && type.equals(other.type)
        && !startedAt.isAfter(other.lastReportAt)
        && !other.startedAt.isAfter(lastReportAt);
  }
}
