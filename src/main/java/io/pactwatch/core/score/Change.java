package io.pactwatch.core.score;

import io.pactwatch.core.model.Story;
import java.util.List;

/**
 * What a report did to the stories of its key and type.
 *
 * @param after the stories from now on
 * @param changed those that are new or differ from before, in order of time; empty for a duplicate
 * @param withdrawnIds ids of stories that are no more, because they merged into another or because
 *     an earlier report gave the story an earlier start, in order of time
 */
public record Change(Stories after, List<Story> changed, List<String> withdrawnIds) {

  /** Keeps the lists unchangeable. */
  public Change {
    changed = List.copyOf(changed);
    withdrawnIds = List.copyOf(withdrawnIds);
  }

  /** Whether the story with this id is changed or withdrawn. */
  public boolean touches(String storyId) {
    for (Story story : changed) {
      if (story.id().equals(storyId)) {
        return true;
      }
    }
    return withdrawnIds.contains(storyId);
  }
}
