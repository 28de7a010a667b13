package io.pactwatch.core.score;

import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.StoryAssessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the reports of a story amount to, report by report: after each, what {@link Assessor#assess}
 * says of all up to there. Of several reports of one item, which was changed in between, the last
 * counts. Not for several threads.
 */
public final class RunningAssessment implements StoryAssessor.Running {
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
  private final Map<Stance, SideTally> tallies = new EnumMap<>(Stance.class);
  private final Set<String> items = new HashSet<>();

  /** Those that count, in order: of each item the last. */
  private final List<Report> counted = new ArrayList<>();

  private Origins origins = new Origins();
  private Novelty novelty = new Novelty();

  RunningAssessment(ScoreSettings settings, int typeWeightPercent) {
    if (typeWeightPercent < 0 || typeWeightPercent > 100) {
      throw new IllegalArgumentException(
          "type weight " + typeWeightPercent + " is not within 0 to 100");
    }
    contestThreshold = settings.contestThreshold();
    typeWeight = typeWeightPercent / 100.0;
  }

  /** Takes one more report, which is later in order than all before it, and assesses them all. */
  @Override
  public Assessment add(Report report) {
    take(report);
    return assessment();
  }

  void take(Report report) {
    if (items.add(report.itemId())) {
      counted.add(report);
      count(counted.size() - 1, report);
    } else {
      revise(report);
    }
  }

  /** An item that was changed says what it says now, and no more what it said before. */
  private void revise(Report report) {
    counted.removeIf(before -> before.itemId().equals(report.itemId()));
    counted.add(report);
    tallies.clear();
    origins = new Origins();
    novelty = new Novelty();
    for (int number = 0; number < counted.size(); number++) {
      count(number, counted.get(number));
    }
  }

  private void count(int number, Report report) {
    Stance stance = Stance.of(report.direction(), report.certainty());
    novelty.add(report, stance);
    if (origins.add(report)) {
      tallies.values().forEach(SideTally::originsChanged);
    }
    tallies.computeIfAbsent(stance, none -> new SideTally(none, origins)).add(number, report);
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
