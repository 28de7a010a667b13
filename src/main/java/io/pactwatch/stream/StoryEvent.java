package io.pactwatch.stream;

import io.pactwatch.core.model.Story;
import java.time.Instant;
import java.util.Optional;

/** What happened to a story. */
sealed interface StoryEvent {
  /** The story's id. */
  String storyId();

  /**
   * The story is new or holds more than before.
   *
   * @param story as it is now
   * @param closedAt where it is already over: from when on
   */
  record Changed(Story story, Optional<Instant> closedAt) implements StoryEvent {
    @Override
    public String storyId() {
      return story.id();
    }
  }

  /** The story is over: no further report belongs to it. */
  record Closed(Story story, Instant closedAt) implements StoryEvent {
    @Override
    public String storyId() {
      return story.id();
    }
  }

  /**
   * There is no such story any more: it merged into another, or begins earlier under another id.
   */
  record Withdrawn(String storyId) implements StoryEvent {}

  /** The story can never change again and is no longer kept. */
  record Forgotten(String storyId) implements StoryEvent {}
}
