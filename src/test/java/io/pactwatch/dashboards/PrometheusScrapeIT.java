package io.pactwatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.testkit.PrometheusProcess;
import io.pactwatch.testkit.PrometheusRules;
import io.pactwatch.testkit.RunningDemo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo, scraped by a real Prometheus that has the stack's own configuration and rules, is asked
 * whatever the rules and the dashboards ask. What the backtest's dashboard asks is asked by {@link
 * BacktestDashboardTest}.
 */
@Timeout(240)
class PrometheusScrapeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PAIR = "microsoft|openai";

  /** What dashboards ask that may have no data while all is well, and why. */
  private static final Map<String, String> MAY_BE_EMPTY =
      Map.of(
          "ALERTS{alertstate=\"firing\", alertname=~\"Pactwatch.+\", job=~\".+\"}",
          "nothing fires",
          "sum by (reason) (rate(pactwatch_dead_letters_total{job=~\".+\", instance=~\".+\"}[1m]))"
              + " * 3600 > 0",
          "nothing was refused");

  @TempDir private static Path folder;
  private static RunningDemo demo;
  private static PrometheusProcess prometheus;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(PrometheusProcess.isInstalled(), PrometheusProcess.MISSING);
    demo = RunningDemo.start(folder);
    int port = PrometheusProcess.freePort();
    prometheus = PrometheusProcess.start(folder, configuration(port), port);
    awaitData("min(count_over_time(up{job=\"pactwatch\"}[1m])) >= 2");
    demo.publish(
        Map.of(
            "publishedAt", "2026-06-18T10:00:00Z",
            "source", "wire.example",
            "title", "OpenAI's payments to Microsoft capped at $39bn",
            "body", "",
            "url", "https://wire.example/capped"));
    awaitData("sum(increase(pactwatch_alerts_total[1m])) > 0");
    // A client's metrics of topics and partitions are shown some seconds later than the others.
    awaitData("job:pactwatch_lag_records:sum");
  }

  @AfterAll
  static void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  /** The committed one; only addresses and the times between scrapes are others. */
  private static Path configuration(int port) throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (Path file : PrometheusRules.files()) {
      Files.copy(file, rules.resolve(file.getFileName()));
    }
    String monitor = URI.create(demo.address()).getAuthority();
    String text = Files.readString(PrometheusRules.FOLDER.resolve("prometheus.yml"));
    for (Map.Entry<String, String> change :
        Map.of(
                "monitor:8080",
                monitor,
                "localhost:9090",
                "127.0.0.1:" + port,
                "alertmanager:9093",
                "127.0.0.1:1",
                "_interval: 15s",
                "_interval: 1s")
            .entrySet()) {
      assertThat(text).contains(change.getKey());
      text = text.replace(change.getKey(), change.getValue());
    }
    return Files.writeString(folder.resolve("prometheus.yml"), text);
  }

  private static void awaitData(String expression) {
    await().atMost(PATIENCE).until(() -> !ask(expression).isEmpty());
  }

  /** Fails where Prometheus does not understand it. */
  private static JsonNode ask(String expression) throws IOException, InterruptedException {
    return prometheus.query(expression, Instant.now());
  }

  @Test
  void whatTheRulesAndTheDashboardsAskHasData() throws Exception {
    Set<String> empty = new TreeSet<>();
    for (String expression : expressions()) {
      if (ask(expression).isEmpty()) {
        empty.add(expression);
      }
    }
    PrometheusRules.conditions().forEach(empty::remove);
    assertThat(empty).isSubsetOf(MAY_BE_EMPTY.keySet());
  }

  private static Set<String> expressions() {
    Stream<String> ofDashboards =
        Dashboard.all().stream()
            .filter(dashboard -> !dashboard.file().equals("backtest.json"))
            .flatMap(
                dashboard ->
                    Stream.of(
                            dashboard.expressions(),
                            dashboard.variableExpressions(),
                            dashboard.annotationExpressions())
                        .flatMap(List::stream))
            .map(PrometheusScrapeIT::filledIn);
    Set<String> all =
        Stream.concat(PrometheusRules.expressions().stream(), ofDashboards)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all).hasSizeGreaterThan(80).noneMatch(expression -> expression.contains("$"));
    return all;
  }

  /** As Grafana does it where all jobs and instances are chosen. */
  private static String filledIn(String expression) {
    return expression
        .replace("$job", ".+")
        .replace("$instance", ".+")
        .replace("$pair", PAIR)
        .replace("$deviations", "3")
        .replace("$__rate_interval", "1m")
        .replace("$__range", "1h");
  }

  @Test
  void everyRuleIsEvaluatedWithoutAnError() throws Exception {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                prometheus.rules().stream()
                    .noneMatch(rule -> rule.path("health").asText().equals("unknown")));
    assertThat(prometheus.rules())
        .hasSameSizeAs(PrometheusRules.expressions())
        .allSatisfy(
            rule -> {
              assertThat(rule.path("lastError").asText()).isEmpty();
              assertThat(rule.path("health").asText()).isEqualTo("ok");
            });
  }

  @Test
  void theMonitorIsUp() throws Exception {
    assertThat(prometheus.targets())
        .filteredOn(target -> target.path("labels").path("job").asText().equals("pactwatch"))
        .singleElement()
        .satisfies(
            target -> {
              assertThat(target.path("lastError").asText()).isEmpty();
              assertThat(target.path("health").asText()).isEqualTo("up");
            });
  }

  @Test
  void theToolFindsNothingWrongWithOurMetrics() throws Exception {
    String scrape =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(demo.address() + "/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    String ours =
        scrape
            .lines()
            .filter(line -> line.matches("(# (HELP|TYPE) )?pactwatch_.*"))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(ours).contains("# TYPE pactwatch_items_total counter");
    PrometheusProcess.checkMetrics(folder, ours);
  }
}
