package io.pactwatch.backtest.output;

/**
 * The metrics of a backtest. They have names of their own, so that they never mix with those of a
 * running monitor in the same Prometheus.
 */
enum BacktestMetric {
  PAIR_DRIFT_INDEX("gauge", "Drift index of a pair at the end of the day; below zero is apart."),
  PAIR_DRIFT_BASELINE("gauge", "Mean of the pair's drift index over the trailing window."),
  PAIR_DRIFT_DEVIATION(
      "gauge", "Standard deviation of the pair's drift index over the trailing window."),
  ALERTS_OPEN("gauge", "Alerts of report.json that are open at the end of the day."),
  ALERTS_OPENED("counter", "Alerts of report.json opened until the end of the day.");

  private final String type;
  private final String help;

  BacktestMetric(String type, String help) {
    this.type = type;
    this.help = help;
  }

  /** The name of the family. */
  String family() {
    return "pactwatch_backtest_" + Words.of(this);
  }

  /** The name of its samples. */
  String sampleName() {
    return type.equals("counter") ? family() + "_total" : family();
  }

  String type() {
    return type;
  }

  String help() {
    return help;
  }
}
