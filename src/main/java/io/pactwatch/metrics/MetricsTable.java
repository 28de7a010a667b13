package io.pactwatch.metrics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics as text for the documentation. */
public final class MetricsTable {
  private static final String HEAD =
      "| metric | type | labels | what it says |\n| --- | --- | --- | --- |\n";

  private MetricsTable() {}

  /** Markdown: a table of our own metrics and a list of Kafka's. */
  public static String markdown() {
    return HEAD
        + Stream.of(PipelineMetric.values()).map(MetricsTable::row).collect(Collectors.joining())
        + "\nOf Kafka's own metrics these are let through:\n\n"
        + KafkaMeterFilter.ALLOWED.stream()
            .map(name -> "- `" + name + "`\n")
            .collect(Collectors.joining());
  }

  /** Markdown: a table of the metrics of the poller of feeds. */
  public static String feedsMarkdown() {
    return HEAD
        + Stream.of(FeedMetric.values()).map(MetricsTable::row).collect(Collectors.joining());
  }

  private static String row(FeedMetric metric) {
    return row(metric.prometheusName(), metric.type(), metric.labels(), metric.help());
  }

  private static String row(PipelineMetric metric) {
    return row(metric.prometheusName(), metric.type(), metric.labels(), metric.help());
  }

  private static String row(String name, MetricType type, List<String> labels, String help) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            name,
            type.written(),
            labels.stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")),
            help);
  }
}
