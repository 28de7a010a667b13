package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what reports amount to: a function of the set of reports, whatever their order. The formula
 * with a worked example is in {@code src/site/markdown/score.md}.
 */
public final class Assessor {
  /** What a confirmation is worth at least, were the item about nothing else. */
  private static final double SETTLED = 0.95;

  private static final Comparator<Side> BY_STRENGTH =
      Comparator.comparingDouble(Side::confidence)
          .thenComparing(Side::certainty)
          .reversed()
          .thenComparing(Side::stance);

  /** A denial leads only where nothing else is said. */
  private static final Comparator<Side> LEADING_FIRST =
      Comparator.<Side, Boolean>comparing(side -> side.stance() == Stance.DENIED)
          .thenComparing(BY_STRENGTH);

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
    if (typeWeightPercent < 0 || typeWeightPercent > 100) {
      throw new IllegalArgumentException(
          "type weight " + typeWeightPercent + " is not within 0 to 100");
    }
    List<Report> inOrder = reports.stream().distinct().sorted(ReportOrder.TOTAL).toList();
    List<Side> sides = sidesOf(inOrder);
    Side leading = sides.get(0);
    List<Report> leadingReports =
        inOrder.stream().filter(report -> stanceOf(report) == leading.stance()).toList();
    List<Amount> amounts =
        leadingReports.stream().flatMap(r -> r.amounts().stream()).distinct().sorted().toList();
    double typeWeight = typeWeightPercent / 100.0;
    double amountFactor = AmountFactor.of(amounts);
    return new Assessment(
        Decimals.round2(100 * typeWeight * amountFactor * leading.confidence()),
        typeWeight,
        amountFactor,
        leading.confidence(),
        Novelty.of(inOrder),
        directionOf(leadingReports),
        leading.certainty(),
        sides.stream().anyMatch(side -> contests(side, leading)),
        sides,
        amounts);
  }

  private static List<Side> sidesOf(List<Report> reports) {
    Origins origins = new Origins(reports);
    Map<Stance, List<Integer>> byStance = new EnumMap<>(Stance.class);
    for (int i = 0; i < reports.size(); i++) {
      byStance.computeIfAbsent(stanceOf(reports.get(i)), stance -> new ArrayList<>()).add(i);
    }
    List<Side> sides = new ArrayList<>();
    byStance.forEach((stance, members) -> sides.add(sideOf(stance, members, reports, origins)));
    sides.sort(LEADING_FIRST);
    return sides;
  }

  private static Side sideOf(
      Stance stance, List<Integer> members, List<Report> reports, Origins origins) {
    Map<Integer, Integer> microsByOrigin = new TreeMap<>();
    Certainty surest = Certainty.DENIED;
    double settled = 0;
    for (int member : members) {
      Report report = reports.get(member);
      microsByOrigin.merge(origins.of(member), report.weight().micros(), Math::max);
      if (report.certainty().surerThan(surest)) {
        surest = report.certainty();
      }
      if (report.certainty() == Certainty.CONFIRMED) {
        settled = Math.max(settled, SETTLED * report.weight().relevancePercent() / 100);
      }
    }
    double doubt = 1;
    // Sorted, because the last bit of a floating-point product depends on the order.
    for (int micros : microsByOrigin.values().stream().sorted().toList()) {
      doubt *= 1 - micros / 1e6;
    }
    double confidence = Decimals.round6(Math.max(settled, 1 - doubt));
    return new Side(stance, surest, confidence, microsByOrigin.size(), members.size());
  }

  private boolean contests(Side side, Side leading) {
    return side.stance().contradicts(leading.stance())
        && side.confidence() >= settings.contestThreshold();
  }

  /** All reports of a side say the same, except denials: there the weightiest one decides. */
  private static Direction directionOf(List<Report> sideReports) {
    Report weightiest = sideReports.get(0);
    for (Report report : sideReports) {
      if (report.weight().micros() > weightiest.weight().micros()) {
        weightiest = report;
      }
    }
    return weightiest.direction();
  }

  private static Stance stanceOf(Report report) {
    return Stance.of(report.direction(), report.certainty());
  }
}
