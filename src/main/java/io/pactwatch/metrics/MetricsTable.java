package io.pactwatch.metrics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics as text for the documentation. */
public final class MetricsTable {
  private MetricsTable() {}

  /** Markdown: a table of our own metrics and a list of Kafka's. */
  public static String markdown() {
    return "| metric | type | labels | what it says |\n| --- | --- | --- | --- |\n"
        + Stream.of(PipelineMetric.values()).map(MetricsTable::row).collect(Collectors.joining())
        + "\nOf Kafka's own metrics these are let through:\n\n"
        + KafkaMeterFilter.ALLOWED.stream()
            .map(name -> "- `" + name + "`\n")
            .collect(Collectors.joining());
  }

  private static String row(PipelineMetric metric) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            metric.prometheusName(),
            metric.type().written(),
            metric.labels().stream()
                .map(label -> "`" + label + "`")
                .collect(Collectors.joining(", ")),
            metric.help());
  }
}
