package io.pactwatch.core.model;

/**
 * Says what reports of one story amount to. Alerts and drift know no score: this is handed to them.
 */
@FunctionalInterface
public interface StoryAssessor {
  /**
   * Begins to assess a story.
   *
   * @param typeWeightPercent how much a change of this type matters, from 0 to 100
   */
  Running start(int typeWeightPercent);

  /** Assesses report by report: a pure function of those that it was given. */
  @FunctionalInterface
  interface Running {
    /** Takes the next report in order, and says what all up to there amount to. */
    Assessment add(Report report);
  }
}
