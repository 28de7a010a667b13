package io.pactwatch.metrics;

import static io.pactwatch.metrics.MetricType.COUNTER;
import static io.pactwatch.metrics.MetricType.GAUGE;

import java.util.List;

/**
 * All metrics of the poller of feeds. The label {@code feed} is a name out of its configuration. A
 * test compares the documentation.
 */
public enum FeedMetric {
  POLLS("pactwatch_feed_polls_total", COUNTER, "Polls, by how they ended.", "feed", "outcome"),
  ERRORS("pactwatch_feed_errors_total", COUNTER, "Polls that failed, by why.", "feed", "reason"),
  ENTRIES(
      "pactwatch_feed_entries_total",
      COUNTER,
      "Entries of the documents that were polled, by what became of them.",
      "feed",
      "outcome"),
  LAST_SUCCESS(
      "pactwatch_feed_last_success_timestamp_seconds",
      GAUGE,
      "The last poll that worked, in seconds since 1970; NaN before the first.",
      "feed"),
  LAST_ITEM(
      "pactwatch_feed_last_item_timestamp_seconds",
      GAUGE,
      "The last poll that brought something new, in seconds since 1970; NaN before the first.",
      "feed"),
  SILENT_AFTER(
      "pactwatch_feed_silent_after_seconds",
      GAUGE,
      "Without anything new for so long the feed is called silent.",
      "feed");

  private final String prometheusName;
  private final MetricType type;
  private final String help;

  // The list is made by List.of, which the checker does not see through.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> labels;

  FeedMetric(String prometheusName, MetricType type, String help, String... labels) {
    this.prometheusName = prometheusName;
    this.type = type;
    this.help = help;
    this.labels = List.of(labels);
  }

  /** The name that Prometheus sees. */
  public String prometheusName() {
    return prometheusName;
  }

  /** What its values mean. */
  public MetricType type() {
    return type;
  }

  /** What it counts or measures; one sentence. */
  public String help() {
    return help;
  }

  /** The names of its labels. */
  public List<String> labels() {
    return labels;
  }

  String meterName() {
    return prometheusName.replace('_', '.');
  }
}
