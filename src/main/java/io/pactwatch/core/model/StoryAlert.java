package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A particular shift: the alert of one story.
 *
 * @param id derived from the story
 * @param storyId the story
 * @param key who
 * @param type what
 * @param severity at the newest revision
 * @param assessment as of the newest revision that a report raised
 * @param evidence the reports that the assessment rests on, ordered by event time, then item id
 * @param openedAt event time of the first revision
 * @param raisedAt event time of the newest revision
 * @param closedAt event time from which no further report belongs to the story
 * @param revisions all of them, the first first
 */
public record StoryAlert(
    String id,
    String storyId,
    SignalKey key,
    SignalType type,
    Severity severity,
    Assessment assessment,
    List<Report> evidence,
    Instant openedAt,
    Instant raisedAt,
    Optional<Instant> closedAt,
    List<AlertRevision> revisions)
    implements Alert {

  /** Keeps the lists unchangeable. */
  public StoryAlert {
    evidence = List.copyOf(evidence);
    revisions = List.copyOf(revisions);
  }

  @Override
  public AlertKind kind() {
    return AlertKind.STORY;
  }
}
