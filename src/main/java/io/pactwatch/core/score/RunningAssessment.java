package io.pactwatch.core.score;

import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the reports of a story amount to, report by report: after each, what {@link Assessor#assess}
 * says of all up to there. Not for several threads.
 */
public final class RunningAssessment {
  private static final Comparator<Side> BY_STRENGTH =
      Comparator.comparingDouble(Side::confidence)
          .thenComparing(Side::certainty)
          .reversed()
          .thenComparing(Side::stance);

  /** A denial leads only where nothing else is said. */
  private static final Comparator<Side> LEADING_FIRST =
      Comparator.<Side, Boolean>comparing(side -> side.stance() == Stance.DENIED)
          .thenComparing(BY_STRENGTH);

  private final double contestThreshold;
  private final double typeWeight;
  private final Origins origins = new Origins();
  private final Novelty novelty = new Novelty();
  private final Map<Stance, SideTally> tallies = new EnumMap<>(Stance.class);
  private int reports;

  RunningAssessment(ScoreSettings settings, int typeWeightPercent) {
    if (typeWeightPercent < 0 || typeWeightPercent > 100) {
      throw new IllegalArgumentException(
          "type weight " + typeWeightPercent + " is not within 0 to 100");
    }
    contestThreshold = settings.contestThreshold();
    typeWeight = typeWeightPercent / 100.0;
  }

  /** Takes one more report, which is later in order than all before it, and assesses them all. */
  public Assessment add(Report report) {
    take(report);
    return assessment();
  }

  void take(Report report) {
    Stance stance = Stance.of(report.direction(), report.certainty());
    novelty.add(report, stance);
    if (origins.add(report)) {
      tallies.values().forEach(SideTally::originsChanged);
    }
    tallies.computeIfAbsent(stance, none -> new SideTally(none, origins)).add(reports++, report);
  }

  Assessment assessment() {
    List<SideTally> ordered = new ArrayList<>(tallies.values());
    ordered.sort(Comparator.comparing(SideTally::side, LEADING_FIRST));
    SideTally leading = ordered.get(0);
    List<Side> sides = ordered.stream().map(SideTally::side).toList();
    double confidence = leading.side().confidence();
    return new Assessment(
        Decimals.round2(100 * typeWeight * leading.amountFactor() * confidence),
        typeWeight,
        leading.amountFactor(),
        confidence,
        novelty.value(),
        leading.direction(),
        leading.side().certainty(),
        isContested(sides),
        sides,
        leading.amounts());
  }

  private boolean isContested(List<Side> sides) {
    Stance leading = sides.get(0).stance();
    for (Side side : sides) {
      if (side.stance().contradicts(leading) && side.confidence() >= contestThreshold) {
        return true;
      }
    }
    return false;
  }
}
