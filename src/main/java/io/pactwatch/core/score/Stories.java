package io.pactwatch.core.score;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All stories of one key and type that can still change: what the score stage keeps in its store.
 * {@link StoryGatherer} makes them.
 *
 * @param key who they are about
 * @param type what changes
 * @param stories in order of time; no two overlap
 */
public record Stories(SignalKey key, SignalType type, List<Story> stories) {

  /**
   * Checks that the stories belong together and are in order.
   *
   * @throws IllegalArgumentException if one has another key or type, or starts before the end of
   *     the one before it
   */
  public Stories {
    stories = List.copyOf(stories);
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      if (!story.key().equals(key) || !story.type().equals(type)) {
        throw new IllegalArgumentException(
            "story " + story.id() + " is not of " + key + " and " + type);
      }
      if (i > 0 && !story.startedAt().isAfter(stories.get(i - 1).lastReportAt())) {
        throw new IllegalArgumentException("story " + story.id() + " is out of order");
      }
    }
  }

  /** Before the first report. */
  public static Stories none(SignalKey key, SignalType type) {
    return new Stories(key, type, List.of());
  }

  /**
   * The newest event time that this key and type have seen; absent before the first report. What
   * {@link StoryGatherer#evict} drops never holds the newest one.
   */
  public Optional<Instant> newestEventTime() {
    return stories.isEmpty()
        ? Optional.empty()
        : Optional.of(stories.get(stories.size() - 1).lastReportAt());
  }
}
