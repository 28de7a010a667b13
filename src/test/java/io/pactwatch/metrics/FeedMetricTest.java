package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pactwatch.testkit.GeneratedSection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedMetricTest {

  @ParameterizedTest
  @EnumSource
  void namesFollowPrometheusConventions(FeedMetric metric) {
    assertThat(metric.prometheusName()).matches("pactwatch_feed(_[a-z]+)+");
    assertThat(metric.prometheusName().endsWith("_total"))
        .isEqualTo(metric.type() == MetricType.COUNTER);
    assertThat(metric.labels()).first().isEqualTo("feed");
    assertThat(metric.help()).matches("[A-Z][^|\n]*\\.");
  }

  @Test
  void everySeriesIsThereFromTheStart() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    FeedMetrics metrics =
        new FeedMetrics(registry, Map.of("wire", Duration.ofDays(2)), List.of("timeout"));

    String text = registry.scrape();
    for (FeedMetric metric : FeedMetric.values()) {
      assertThat(text).contains("\n" + metric.prometheusName() + "{feed=\"wire\"");
    }
    assertThat(text)
        .contains("pactwatch_feed_errors_total{feed=\"wire\",reason=\"timeout\"} 0.0")
        .contains("pactwatch_feed_last_item_timestamp_seconds{feed=\"wire\"} NaN")
        .contains("pactwatch_feed_silent_after_seconds{feed=\"wire\"} 172800.0");

    metrics.lastItem("wire", Instant.ofEpochSecond(100));
    metrics.failed("wire", "timeout");
    assertThat(registry.scrape())
        .contains("pactwatch_feed_errors_total{feed=\"wire\",reason=\"timeout\"} 1.0")
        .contains("pactwatch_feed_last_item_timestamp_seconds{feed=\"wire\"} 100.0");
  }

  @Test
  void theDocumentationListsTheMetrics() {
    GeneratedSection.assertThatPageHas("feeds.md", MetricsTable.feedsMarkdown());
  }
}
