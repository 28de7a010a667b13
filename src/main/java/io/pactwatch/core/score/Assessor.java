package io.pactwatch.core.score;

import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.StoryAssessor;
import java.util.List;

/**
 * Says what reports amount to: a function of the set of reports, whatever their order. Of several
 * reports of one item the last counts, by event time, then by content. The formula with a worked
 * example is in {@code src/site/markdown/score.md}.
 */
public final class Assessor implements StoryAssessor {
  private final ScoreSettings settings;

  /** Assesses by these settings. */
  public Assessor(ScoreSettings settings) {
    this.settings = settings;
  }

  /**
   * Assesses reports of one story.
   *
   * @param typeWeightPercent how much a change of this type matters, from 0 to 100
   * @param reports at least one
   * @throws IllegalArgumentException if there is no report, or the type weight is outside 0 to 100
   */
  public Assessment assess(int typeWeightPercent, List<Report> reports) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("there is no report to assess");
    }
    RunningAssessment running = start(typeWeightPercent);
    ReportOrder.sorted(reports).forEach(running::take);
    return running.assessment();
  }

  /**
   * Begins to assess the reports of one story, which then come in their order.
   *
   * @param typeWeightPercent how much a change of this type matters, from 0 to 100
   * @throws IllegalArgumentException if the type weight is outside 0 to 100
   */
  @Override
  public RunningAssessment start(int typeWeightPercent) {
    return new RunningAssessment(settings, typeWeightPercent);
  }
}
