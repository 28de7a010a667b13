package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one more report of known news would be worth: {@code 0.75^n} after n reports that say the
 * same. A new fact (a surer statement, an amount, a stance not heard before) starts the count anew
 * with the report that brings it.
 */
final class Novelty {
  private static final double DECAY = 0.75;

  private Novelty() {}

  /** From 0 to 0.75, with 6 decimals. The reports are in {@link ReportOrder}. */
  static double of(List<Report> reports) {
    Set<Stance> stances = EnumSet.noneOf(Stance.class);
    Set<Amount> amounts = new HashSet<>();
    Certainty surest = Certainty.DENIED;
    int said = 0;
    for (Report report : reports) {
      boolean isNew = stances.add(Stance.of(report.direction(), report.certainty()));
      isNew |= amounts.addAll(report.amounts());
      if (report.certainty().surerThan(surest)) {
        surest = report.certainty();
        isNew = true;
      }
      said = isNew ? 1 : said + 1;
    }
    return Decimals.round6(StrictMath.pow(DECAY, said));
  }
}
