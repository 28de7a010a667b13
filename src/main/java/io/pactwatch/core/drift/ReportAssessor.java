package io.pactwatch.core.drift;

import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import java.util.List;

/** Says what reports of one story amount to. A stage knows no other stage: this is handed in. */
@FunctionalInterface
public interface ReportAssessor {
  /**
   * Assesses reports, a pure function of its arguments.
   *
   * @param typeWeightPercent how much a change of this type matters, from 0 to 100
   * @param reports at least one
   */
  Assessment assess(int typeWeightPercent, List<Report> reports);
}
