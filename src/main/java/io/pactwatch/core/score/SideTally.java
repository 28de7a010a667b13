package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The reports of one stance, as they come in order. */
final class SideTally {
  /** What a confirmation is worth at least, were the item about nothing else. */
  private static final double SETTLED = 0.95;

  private final Stance stance;
  private final Origins origins;
  private final TreeSet<Amount> amounts = new TreeSet<>();
  private double amountFactor = AmountFactor.UNSIZED;

  /** The numbers of the reports and what they weigh, side by side. */
  private int[] members = new int[8];

  private int[] micros = new int[8];
  private int count;
  private Certainty surest = Certainty.DENIED;
  private double settled;
  private int weightiest;
  private Direction direction = Direction.NEUTRAL;

  /** What was computed last, as long as it holds. */
  private Optional<Side> known = Optional.empty();

  SideTally(Stance stance, Origins origins) {
    this.stance = stance;
    this.origins = origins;
  }

  void add(int number, Report report) {
    if (count == members.length) {
      members = Arrays.copyOf(members, 2 * count);
      micros = Arrays.copyOf(micros, 2 * count);
    }
    members[count] = number;
    micros[count] = report.weight().micros();
    // All reports of a side say the same, except denials: there the weightiest one decides.
    if (count == 0 || micros[count] > weightiest) {
      weightiest = micros[count];
      direction = report.direction();
    }
    count++;
    if (report.certainty().surerThan(surest)) {
      surest = report.certainty();
    }
    if (report.certainty() == Certainty.CONFIRMED) {
      settled = Math.max(settled, SETTLED * report.weight().relevancePercent() / 100);
    }
    if (amounts.addAll(report.amounts())) {
      amountFactor = AmountFactor.of(amounts);
    }
    known = Optional.empty();
  }

  /** Reports that were of two origins are now of one. */
  void originsChanged() {
    known = Optional.empty();
  }

  /** What the reports so far are worth: the weightiest of each origin, by noisy-or. */
  Side side() {
    Side side = known.orElseGet(this::computed);
    known = Optional.of(side);
    return side;
  }

  private Side computed() {
    int[] greatest = new int[members[count - 1] + 1];
    Arrays.fill(greatest, -1);
    for (int member = 0; member < count; member++) {
      int origin = origins.of(members[member]);
      greatest[origin] = Math.max(greatest[origin], micros[member]);
    }
    // Sorted, because the last bit of a floating-point product depends on the order.
    Arrays.sort(greatest);
    double doubt = 1;
    int independent = 0;
    for (int weight : greatest) {
      if (weight >= 0) {
        doubt *= 1 - weight / 1e6;
        independent++;
      }
    }
    double confidence = Decimals.round6(Math.max(settled, 1 - doubt));
    return new Side(stance, surest, confidence, independent, count);
  }

  /** All amounts, sorted. */
  List<Amount> amounts() {
    return List.copyOf(amounts);
  }

  double amountFactor() {
    return amountFactor;
  }

  /** What the weightiest says; of equals the first. */
  Direction direction() {
    return direction;
  }
}
