package io.pactwatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.metrics.MetricType;
import io.pactwatch.metrics.PipelineMetric;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each panel and what it asks, by the rules of Grafana's dashboard linter and a few of our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPanelsTest {
  private static final String BACKTEST = "backtest.json";
  private static final Pattern SELECTOR =
      Pattern.compile("\\b([a-z_]+)\\{([^}]*)\\}(\\[[^]]*\\])?");
  private static final Pattern RANGE = Pattern.compile("[})]\\[([^]]*)\\]");

  /** A gauge, whatever its name ends in: how much state is still to be read back. */
  private static final Set<String> GAUGES =
      Set.of("kafka_stream_task_restore_remaining_records_total");

  List<Dashboard> dashboards() {
    return Dashboard.all();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void saysWhatItShowsInWhichUnitAndWhatToDoWithoutData(Dashboard dashboard) {
    assertThat(dashboard.dataPanels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.title()).isNotBlank();
              assertThat(panel.json().path("description").asText()).isNotBlank();
              assertThat(panel.defaults().path("unit").asText()).isNotBlank();
              assertThat(panel.defaults().path("thresholds").path("steps")).isNotEmpty();
              assertThat(panel.defaults().path("noValue").asText())
                  .as("no-data text of " + panel.title())
                  .hasSizeGreaterThan(20);
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void readsOnlyFromTheChosenSources(Dashboard dashboard) {
    for (Dashboard.Panel panel : dashboard.dataPanels()) {
      assertThat(panel.targets()).isNotEmpty();
      for (JsonNode target : panel.targets()) {
        String wanted = target.has("expr") ? "${datasource}" : "${evidence}";
        assertThat(target.path("datasource").path("uid").asText()).isEqualTo(wanted);
        assertThat(panel.json().path("datasource").path("uid").asText()).isEqualTo(wanted);
      }
      assertThat(panel.targets())
          .extracting(target -> target.path("refId").asText())
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void asksOnlyForTheChosenJobsAndInstances(Dashboard dashboard) {
    String own =
        dashboard.file().equals(BACKTEST)
            ? "run=\"$run\""
            : "job=~\"$job\", instance=~\"$instance\"";
    for (String expression : dashboard.expressions()) {
      List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();
      assertThat(selectors).as(expression).isNotEmpty();
      assertThat(selectors)
          .allSatisfy(
              selector ->
                  assertThat(selector.group(2))
                      .as(expression)
                      .startsWith(own)
                      .satisfies(DashboardPanelsTest::namesNobodyElse));
    }
  }

  private static void namesNobodyElse(String matchers) {
    assertThat(matchers).doesNotContainPattern("(job|instance)=\"");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void countersStandOnlyUnderRateOrIncrease(Dashboard dashboard) {
    for (String expression : dashboard.expressions()) {
      for (MatchResult selector : SELECTOR.matcher(expression).results().toList()) {
        String before = expression.substring(0, selector.start());
        boolean changes = before.endsWith("rate(") || before.endsWith("increase(");
        assertThat(changes).as(expression).isEqualTo(isCounter(selector.group(1)));
      }
    }
  }

  private static boolean isCounter(String metric) {
    return (metric.endsWith("_total") && !GAUGES.contains(metric))
        || metric.endsWith("_bucket")
        || metric.endsWith("_seconds_sum");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void windowsFollowTheTimeThatIsShown(Dashboard dashboard) {
    List<String> allowed =
        dashboard.file().equals(BACKTEST)
            ? List.of("$__interval", "$__range")
            : List.of("$__rate_interval", "$__range");
    assertThat(dashboard.expressions())
        .allSatisfy(
            expression ->
                assertThat(RANGE.matcher(expression).results().map(found -> found.group(1)))
                    .as(expression)
                    .allMatch(allowed::contains));
  }

  /** A day apart are the samples of a backtest: a smaller step would fall between them. */
  @Test
  void theStepsOfTheBacktestAreNotSmallerThanADay() {
    assertThat(Dashboard.of(BACKTEST).dataPanels())
        .filteredOn(panel -> panel.json().toString().contains("[$__interval]"))
        .isNotEmpty()
        .allSatisfy(panel -> assertThat(panel.json().path("interval").asText()).isIn("1d", "7d"));
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void asksTheMonitorsJsonWithoutNamingItsHost(Dashboard dashboard) {
    assertThat(dashboard.documentQueries())
        .allSatisfy(
            query -> {
              assertThat(query.path("url").asText()).isIn("/api/alerts", "/api/stories");
              assertThat(query.path("parser").asText()).isEqualTo("jq-backend");
              assertThat(query.path("url_options").path("method").asText()).isEqualTo("GET");
              assertThat(query.path("columns"))
                  .isNotEmpty()
                  .allSatisfy(
                      column ->
                          assertThat(query.path("root_selector").asText())
                              .as("what the selector makes")
                              .containsPattern("\\b" + column.path("selector").asText() + "\\b"));
            });
  }

  @Test
  void theBacktestsEvidenceComesOutOfItsRun() {
    assertThat(Dashboard.of(BACKTEST).documentQueries())
        .isNotEmpty()
        .allSatisfy(
            query ->
                assertThat(query.path("url_options").path("params").toString())
                    .contains("{\"key\":\"run\",\"value\":\"$run\"}"));
  }

  /** What nobody looks at need not be counted. */
  @Test
  void everyMetricOfTheMonitorIsOnADashboard() {
    String asked =
        String.join(
            "\n", dashboards().stream().flatMap(one -> one.expressions().stream()).toList());
    assertThat(Arrays.stream(PipelineMetric.values()).map(DashboardPanelsTest::sampleName).toList())
        .allSatisfy(name -> assertThat(asked).contains(name + "{"));
  }

  private static String sampleName(PipelineMetric metric) {
    String suffix = metric.type() == MetricType.HISTOGRAM ? "_bucket" : "";
    return metric.prometheusName() + suffix;
  }
}
