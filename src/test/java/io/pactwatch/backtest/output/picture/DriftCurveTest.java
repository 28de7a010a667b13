package io.pactwatch.backtest.output.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.backtest.PairSummary.DriftPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftCurveTest {
  private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
  private static final Comparator<DriftPoint> BY_INDEX =
      Comparator.comparingDouble(DriftPoint::index);

  private static DriftPoint point(int day, double index) {
    return new DriftPoint(FIRST.plusDays(day), index, OptionalDouble.of(1), OptionalDouble.of(2));
  }

  private static DriftPoint rest(int day) {
    return new DriftPoint(FIRST.plusDays(day), 0, OptionalDouble.empty(), OptionalDouble.empty());
  }

  @Test
  void goesThroughZeroWhereAPairIsAtRest() {
    List<DriftPoint> days = List.of(point(1, 5), point(2, 4), point(4, 3), point(9, 2));
    assertThat(DriftCurve.of(days).points())
        .containsExactly(
            rest(0),
            point(1, 5),
            point(2, 4),
            rest(3),
            point(4, 3),
            rest(5),
            rest(8),
            point(9, 2),
            rest(10));
  }

  @Test
  void knowsTheIndexAtATime() {
    DriftCurve curve = DriftCurve.of(List.of(point(1, 5), point(2, 4)));
    assertThat(curve.indexAt(Instant.parse("2017-06-01T00:00:00Z"))).isZero();
    assertThat(curve.indexAt(Instant.parse("2018-01-02T23:00:00Z"))).isEqualTo(5);
    assertThat(curve.indexAt(Instant.parse("2018-01-03T00:00:00Z"))).isEqualTo(4);
    assertThat(curve.indexAt(Instant.parse("2019-01-01T00:00:00Z"))).isZero();
  }

  @Test
  void keepsOrderAndPeaksWhenThinned() {
    for (int seed = 0; seed < 1_000; seed++) {
      List<DriftPoint> days = walk(new Random(seed));
      List<DriftPoint> all = DriftCurve.of(days).points();
      List<DriftPoint> thin = DriftCurve.of(days).thinned(40).points();
      assertThat(thin).as("seed %d", seed).hasSizeLessThanOrEqualTo(80);
      assertThat(thin).as("seed %d", seed).isSubsetOf(all);
      assertThat(thin)
          .as("seed %d", seed)
          .isSortedAccordingTo(Comparator.comparing(DriftPoint::day));
      assertThat(thin.stream().max(BY_INDEX).orElseThrow().index())
          .as("seed %d", seed)
          .isEqualTo(all.stream().max(BY_INDEX).orElseThrow().index());
      assertThat(thin.stream().min(BY_INDEX).orElseThrow().index())
          .as("seed %d", seed)
          .isEqualTo(all.stream().min(BY_INDEX).orElseThrow().index());
    }
  }

  /** Up to 400 days, some of them missing. */
  private static List<DriftPoint> walk(Random random) {
    List<DriftPoint> days = new ArrayList<>();
    int count = 1 + random.nextInt(400);
    for (int day = 0; day < count; day++) {
      if (random.nextInt(5) > 0 || day == 0) {
        days.add(point(day, random.nextInt(200) - 100));
      }
    }
    return days;
  }
}
