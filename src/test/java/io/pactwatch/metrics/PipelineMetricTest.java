package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.testkit.GeneratedSection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineMetricTest {

  @ParameterizedTest
  @EnumSource
  void namesFollowPrometheusConventions(PipelineMetric metric) {
    String name = metric.prometheusName();
    assertThat(name).matches("pactwatch(_[a-z]+)+");
    assertThat(name.endsWith("_total")).isEqualTo(metric.type() == MetricType.COUNTER);
    if (metric.type() == MetricType.HISTOGRAM) {
      assertThat(name).endsWith("_seconds");
    }
    for (String reserved : List.of("_created", "_bucket", "_count", "_sum", "_max")) {
      assertThat(name).doesNotEndWith(reserved);
    }
    assertThat(metric.labels())
        .doesNotHaveDuplicates()
        .doesNotContain("le", "quantile", "job", "instance")
        .allSatisfy(label -> assertThat(label).matches("[a-z]+(_[a-z]+)*"));
    assertThat(metric.help()).matches("[A-Z][^|\n]*\\.");
  }

  @Test
  void everyNameOccursOnce() {
    assertThat(Stream.of(PipelineMetric.values()).map(PipelineMetric::prometheusName))
        .doesNotHaveDuplicates();
  }

  @Test
  void theDocumentationListsTheMetrics() {
    GeneratedSection.assertThatPageHas("metrics.md", MetricsTable.markdown());
  }
}
