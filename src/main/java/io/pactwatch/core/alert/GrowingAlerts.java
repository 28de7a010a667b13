package io.pactwatch.core.alert;

import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts of stories that grow: what {@link AlertPolicy} says, but where a story has only got
 * further reports behind the known ones, these alone are assessed. What is kept for that is no
 * state: without it the results are the same. Not for several threads.
 */
public final class GrowingAlerts {
  private final AlertPolicy policy;
  private final int maxStories;

  /** The one that was asked for last stands last. */
  private final Map<String, AlertHistory> histories = new LinkedHashMap<>();

  /**
   * Keeps nothing at first.
   *
   * @param policy what it follows
   * @param maxStories for how many stories something is kept: those that were asked for last
   */
  public GrowingAlerts(AlertPolicy policy, int maxStories) {
    this.policy = policy;
    this.maxStories = maxStories;
  }

  /** As {@link AlertPolicy#evaluate}. */
  public Optional<StoryAlert> evaluate(Story story) {
    return history(story).alert();
  }

  /** As {@link AlertPolicy#evaluateClosed}. Nothing is kept of the story from then on. */
  public Optional<StoryAlert> evaluateClosed(Story story, Instant closedAt) {
    Optional<StoryAlert> alert = history(story).closedAlert(closedAt);
    forget(story.id());
    return alert;
  }

  /** Keeps nothing of a story any more. */
  public void forget(String storyId) {
    histories.remove(storyId);
  }

  /** For how many stories something is kept. */
  int size() {
    return histories.size();
  }

  private AlertHistory history(Story story) {
    // Out of the map while it changes: what fails half-way is not kept.
    AlertHistory history = histories.remove(story.id());
    if (history != null && history.leadsTo(story)) {
      history.continueTo(story);
    } else {
      history = policy.history(story);
    }
    histories.put(story.id(), history);
    if (histories.size() > maxStories) {
      histories.remove(histories.keySet().iterator().next());
    }
    return history;
  }
}
