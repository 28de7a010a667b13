package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.dashboards.Dashboard;
import io.pactwatch.testkit.PrometheusRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever rules and dashboards name is a metric that the code lists, or one that is recorded. */
class MetricNamesTest {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:(?:pactwatch|kafka|jvm|process|system)_[a-z0-9_]+|job[a-z_]*:[a-z0-9_:]+)\\b");

  /** Their names are held by a test that loads a backtest and asks for them. */
  private static final String OF_BACKTESTS = "pactwatch_backtest_";

  /** They are there from the first pause of the garbage collection on. */
  private static final List<String> PAUSES =
      List.of("jvm_gc_pause_seconds_sum", "jvm_gc_pause_seconds_count", "jvm_gc_pause_seconds_max");

  static List<Dashboard> dashboards() {
    return Dashboard.all();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void aDashboardNamesOnlyMetricsThatThereAre(Dashboard dashboard) {
    Stream<String> expressions =
        Stream.of(
                dashboard.expressions(),
                dashboard.variableExpressions(),
                dashboard.annotationExpressions())
            .flatMap(List::stream);

    Set<String> named = named(expressions);

    assertThat(named).as(dashboard.file()).isNotEmpty();
    named.removeIf(name -> name.startsWith(OF_BACKTESTS));
    assertThat(known()).as(dashboard.file()).containsAll(named);
  }

  @Test
  void rulesNameOnlyMetricsThatThereAre() {
    Set<String> named = named(PrometheusRules.expressions().stream());

    assertThat(named).hasSizeGreaterThan(8);
    assertThat(known()).containsAll(named);
  }

  private static Set<String> named(Stream<String> expressions) {
    return expressions
        // What stands in quotes is a value.
        .map(expression -> expression.replaceAll("\"[^\"]*\"", ""))
        .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(KafkaMeterFilter.ALLOWED);
    Arrays.stream(PipelineMetric.values()).flatMap(MetricNamesTest::samples).forEach(known::add);
    known.addAll(PrometheusRules.recorded());
    known.addAll(PAUSES);
    try (PrometheusScrape scrape = new PrometheusScrape()) {
      known.addAll(ScrapedText.parse(scrape.text()).types().keySet());
    }
    return known;
  }

  private static Stream<String> samples(PipelineMetric metric) {
    String name = metric.prometheusName();
    return metric.type() == MetricType.HISTOGRAM
        ? Stream.of(name + "_bucket", name + "_sum", name + "_count", name + "_max")
        : Stream.of(name);
  }
}
