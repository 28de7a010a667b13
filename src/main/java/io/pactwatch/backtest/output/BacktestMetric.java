package io.pactwatch.backtest.output;

import static io.pactwatch.metrics.MetricType.COUNTER;
import static io.pactwatch.metrics.MetricType.GAUGE;

import io.pactwatch.metrics.MetricType;

/**
 * The metrics of a backtest. They have names of their own, so that they never mix with those of a
 * running monitor in the same Prometheus.
 */
enum BacktestMetric {
  PAIR_DRIFT_INDEX(GAUGE, "Drift index of a pair at the end of the day; below zero is apart."),
  PAIR_DRIFT_BASELINE(GAUGE, "Mean of the pair's drift index over the trailing window."),
  PAIR_DRIFT_DEVIATION(
      GAUGE, "Standard deviation of the pair's drift index over the trailing window."),
  ALERTS_OPEN(GAUGE, "Alerts of report.json that are open at the end of the day."),
  ALERTS_OPENED(
      COUNTER, "Alerts of report.json opened until the end of the day; a drift has the type none.");

  private final MetricType type;
  private final String help;

  BacktestMetric(MetricType type, String help) {
    this.type = type;
    this.help = help;
  }

  /** The name of the family. */
  String family() {
    return "pactwatch_backtest_" + Words.of(this);
  }

  /** The name of its samples. */
  String sampleName() {
    return type == COUNTER ? family() + "_total" : family();
  }

  MetricType type() {
    return type;
  }

  String help() {
    return help;
  }
}
