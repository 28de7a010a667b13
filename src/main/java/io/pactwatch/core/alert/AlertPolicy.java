package io.pactwatch.core.alert;

import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.model.StoryAssessor;
import java.time.Instant;
import java.util.Optional;

/**
 * The alert of a story: its reports are taken one by one in order of event time, each time all
 * reports up to there are assessed, and what is new enough to tell becomes a revision. So the
 * revisions up to a point in time depend on nothing that comes after it, and the same reports give
 * the same alert in whichever order they arrived. {@link GrowingAlerts} gives the same, faster for
 * stories that grow.
 */
public final class AlertPolicy {
  private static final String STORY_PREFIX = "s-";
  private static final String ALERT_PREFIX = "a-";

  private final AlertSettings settings;
  private final StoryAssessor assessor;

  /** A policy by these settings. */
  public AlertPolicy(AlertSettings settings, StoryAssessor assessor) {
    this.settings = settings;
    this.assessor = assessor;
  }

  /**
   * The alert of a story that is not over; empty if its score never reaches notice.
   *
   * @throws IllegalArgumentException if the story has no reports
   */
  public Optional<StoryAlert> evaluate(Story story) {
    return history(story).alert();
  }

  /**
   * The alert of a story that is over; empty if its score never reached notice.
   *
   * @param story the story
   * @param closedAt the event time from which no further report belongs to it
   * @throws IllegalArgumentException if the story has no reports
   */
  public Optional<StoryAlert> evaluateClosed(Story story, Instant closedAt) {
    return history(story).closedAlert(closedAt);
  }

  /**
   * The id of the alert of a story, whether there is one or not.
   *
   * @throws IllegalArgumentException if that is no story's id
   */
  public static String alertId(String storyId) {
    if (!storyId.startsWith(STORY_PREFIX)) {
      throw new IllegalArgumentException("'" + storyId + "' is not the id of a story");
    }
    return ALERT_PREFIX + storyId.substring(STORY_PREFIX.length());
  }

  /** What is told of a story with these reports. */
  AlertHistory history(Story story) {
    if (story.reports().isEmpty()) {
      throw new IllegalArgumentException("story " + story.id() + " has no reports");
    }
    AlertHistory history = new AlertHistory(settings, assessor, story);
    history.continueTo(story);
    return history;
  }
}
