package io.pactwatch.backtest;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The quality of one combination of settings.
 *
 * @param settings the combination
 * @param alerts how many story alerts count
 * @param found how many of the known shifts were found
 * @param missed how many were not
 * @param falseAlerts how many alerts found no shift
 * @param precision from 0 to 1
 * @param recall from 0 to 1
 * @param f1 from 0 to 1
 * @param medianLag from the beginning of a found shift's day to its alert, in the middle of all
 */
public record SweepRow(
    Map<String, String> settings,
    int alerts,
    int found,
    int missed,
    int falseAlerts,
    double precision,
    double recall,
    double f1,
    Optional<Duration> medianLag) {

  /** Keeps the settings unchangeable, in their order. */
  public SweepRow {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * The quality of a combination.
   *
   * @param report of a backtest with a truth
   */
  public static SweepRow of(Map<String, String> settings, BacktestReport report) {
    TruthScore score =
        report
            .truth()
            .orElseThrow(() -> new IllegalArgumentException("there is no truth in the report"));
    List<Duration> lags =
        score.shifts().stream().flatMap(shift -> shift.lag().stream()).sorted().toList();
    return new SweepRow(
        settings,
        score.alerts(),
        score.found(),
        score.missed(),
        score.falseAlerts(),
        score.precision(),
        score.recall(),
        score.f1(),
        lags.isEmpty() ? Optional.empty() : Optional.of(lags.get(lags.size() / 2)));
  }

  /** The rows by F1, those with the best one first; equal ones stay in their order. */
  public static List<SweepRow> bestFirst(List<SweepRow> rows) {
    return rows.stream().sorted(Comparator.comparingDouble(SweepRow::f1).reversed()).toList();
  }
}
