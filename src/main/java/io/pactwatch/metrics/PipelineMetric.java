package io.pactwatch.metrics;

import static io.pactwatch.metrics.MetricType.COUNTER;
import static io.pactwatch.metrics.MetricType.GAUGE;
import static io.pactwatch.metrics.MetricType.HISTOGRAM;

import java.util.List;

/** All metrics of our own, in the order of the data flow. A test compares the documentation. */
public enum PipelineMetric {
  ITEMS("pactwatch_items_total", COUNTER, "Items admitted.", "kind", "source_class"),
  SOURCE_LAST_ITEM(
      "pactwatch_source_last_item_timestamp_seconds",
      GAUGE,
      "Event time of the newest item of a source that the catalogue lists, or of any other.",
      "source"),
  DEAD_LETTERS(
      "pactwatch_dead_letters_total", COUNTER, "Records put into the dead letters.", "reason"),
  DUPLICATES(
      "pactwatch_duplicates_total",
      COUNTER,
      "Items dropped because their id or address was known.",
      "by"),
  REVISIONS(
      "pactwatch_revisions_total",
      COUNTER,
      "Items with a known id and changed content, passed on."),
  SIGNALS(
      "pactwatch_signals_total", COUNTER, "Signals extracted.", "type", "direction", "certainty"),
  LATE_REPORTS(
      "pactwatch_late_reports_total",
      COUNTER,
      "Reports dropped because they came after the grace."),
  STORIES_OPEN("pactwatch_stories_open", GAUGE, "Stories that a further report can still join."),
  PAIRS_DRIFTING(
      "pactwatch_pairs_drifting", GAUGE, "Pairs beyond their usual range: open drift alerts."),
  PAIR_DRIFT_INDEX(
      "pactwatch_pair_drift_index",
      GAUGE,
      "Drift index of a pair at the newest event time; below zero is apart.",
      "pair"),
  PAIR_DRIFT_BASELINE(
      "pactwatch_pair_drift_baseline",
      GAUGE,
      "Mean of the pair's drift index over the trailing window.",
      "pair"),
  PAIR_DRIFT_DEVIATION(
      "pactwatch_pair_drift_deviation",
      GAUGE,
      "Standard deviation of the pair's drift index over the trailing window.",
      "pair"),
  PAIR_STORY_STRENGTH(
      "pactwatch_pair_story_strength",
      GAUGE,
      "Part of a pair's drift index that stories of a type make up.",
      "pair",
      "type"),
  PAIRS_BEYOND_LIMIT(
      "pactwatch_pairs_beyond_limit",
      GAUGE,
      "Pairs without series of their own, the weakest: summed up as the pair other."),
  ALERTS(
      "pactwatch_alerts_total",
      COUNTER,
      "Alert revisions raised; a drift has the type none.",
      "kind",
      "type",
      "severity"),
  PAIR_ALERTS(
      "pactwatch_pair_alerts_total",
      COUNTER,
      "Alert revisions raised on the pairs of metrics.watched-pairs.",
      "pair",
      "severity"),
  PUBLICATION_TO_ALERT(
      "pactwatch_publication_to_alert_seconds",
      HISTOGRAM,
      "Time from the publication of an item to the alert revision that it raised."),
  ARRIVAL_TO_ALERT(
      "pactwatch_arrival_to_alert_seconds",
      HISTOGRAM,
      "Time from an item's arrival in Kafka to the alert revision that it raised."),
  EVENT_TIMESTAMP(
      "pactwatch_event_timestamp_seconds",
      GAUGE,
      "Newest event time seen, in seconds since 1970; NaN before the first item."),
  CATALOGUE_INFO(
      "pactwatch_catalogue_info",
      GAUGE,
      "The newest catalogue in force; always 1.",
      "name",
      "version"),
  CATALOGUE_REFUSED(
      "pactwatch_catalogue_refused_total",
      COUNTER,
      "Published catalogues refused because they are broken."),
  STREAM_ERRORS(
      "pactwatch_stream_errors_total",
      COUNTER,
      "Errors that reached one of the handlers of Kafka Streams.",
      "handler"),
  STREAM_THREAD_FAILURES(
      "pactwatch_stream_thread_failures_total", COUNTER, "Stream threads that ended by an error."),
  BUILD_INFO("pactwatch_build_info", GAUGE, "The program's version; always 1.", "version");

  private final String prometheusName;
  private final MetricType type;
  private final String help;

  // The list is made by List.of, which the checker does not see through.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> labels;

  PipelineMetric(String prometheusName, MetricType type, String help, String... labels) {
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

  /**
   * The name by which Micrometer gives Prometheus that name. It has dots because Micrometer keeps
   * the ending {@code info} only after one.
   */
  String meterName() {
    return prometheusName.replace('_', '.');
  }
}
