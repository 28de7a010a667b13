package io.pactwatch.view;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.util.Optional;

/**
 * Which stories are wanted; what is absent does not matter.
 *
 * @param pair exactly these parties
 * @param type what changes
 * @param open whether a further report can still join
 * @param time of the last report
 */
public record StoryQuery(
    Optional<SignalKey> pair, Optional<SignalType> type, Optional<Boolean> open, TimeRange time) {

  boolean fits(ViewedStory story) {
    return pair.filter(wanted -> !wanted.equals(story.story().key())).isEmpty()
        && type.filter(wanted -> !wanted.equals(story.story().type())).isEmpty()
        && open.filter(wanted -> wanted != story.open()).isEmpty()
        && time.contains(story.story().lastReportAt());
  }
}
