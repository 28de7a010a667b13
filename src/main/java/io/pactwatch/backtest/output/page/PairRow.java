package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.PairSummary.DriftPoint;
import java.util.Comparator;
import java.util.List;

/**
 * A row of the table of pairs.
 *
 * @param pair who
 * @param alerts how many
 * @param stories how many
 * @param lowest the lowest drift index and its day
 * @param highest the highest drift index and its day
 */
public record PairRow(String pair, String alerts, String stories, String lowest, String highest) {
  private static final Comparator<DriftPoint> BY_INDEX =
      Comparator.comparingDouble(DriftPoint::index);

  static PairRow of(PairSummary pair, PageNames names) {
    List<DriftPoint> drift = pair.drift();
    return new PairRow(
        names.of(pair.key()),
        PageText.count(pair.alerts()),
        PageText.count(pair.stories()),
        drift.stream().min(BY_INDEX).map(PairRow::point).orElse("at rest"),
        drift.stream().max(BY_INDEX).map(PairRow::point).orElse("at rest"));
  }

  private static String point(DriftPoint point) {
    return PageText.decimal(point.index()) + " on " + point.day();
  }
}
