package io.pactwatch.view;

import io.pactwatch.core.model.Story;
import io.pactwatch.serde.StoryRecord;

/**
 * A story as it is looked at.
 *
 * @param record as it stands on the topic
 * @param strength its score with the sign of its direction, in points; below zero is apart
 * @param open whether a further report can still join
 */
public record ViewedStory(StoryRecord record, double strength, boolean open) {

  /** The story itself. */
  public Story story() {
    return record.story();
  }
}
