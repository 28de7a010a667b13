package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What one more report of known news would be worth: {@code 0.75^n} after n reports that say the
 * same. A new fact (a surer statement, an amount, a stance not heard before) starts the count anew
 * with the report that brings it.
 */
final class Novelty {
  private static final double DECAY = 0.75;

  private final Set<Stance> stances = EnumSet.noneOf(Stance.class);
  private final Set<Amount> amounts = new HashSet<>();
  private Certainty surest = Certainty.DENIED;
  private int said;

  /** Takes one more report; they come in {@link ReportOrder}. */
  void add(Report report, Stance stance) {
    boolean isNew = stances.add(stance);
    isNew |= amounts.addAll(report.amounts());
    if (report.certainty().surerThan(surest)) {
      surest = report.certainty();
      isNew = true;
    }
    said = isNew ? 1 : said + 1;
  }

  /** From 0 to 0.75, with 6 decimals; 1 before the first report. */
  double value() {
    return Decimals.round6(StrictMath.pow(DECAY, said));
  }
}
