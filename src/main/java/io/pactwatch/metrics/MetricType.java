package io.pactwatch.metrics;

import java.util.Locale;

/** What a metric's values mean. */
public enum MetricType {
  /** Only grows while the process lives. */
  COUNTER,
  /** Goes up and down. */
  GAUGE,
  /** Counts of values up to each of some bounds. */
  HISTOGRAM;

  /** Prometheus' word for it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
