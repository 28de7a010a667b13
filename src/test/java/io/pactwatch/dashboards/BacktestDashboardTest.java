package io.pactwatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.cli.PactwatchCommand;
import io.pactwatch.docker.Compose;
import io.pactwatch.testkit.PrometheusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backtest of the bundled timeline in a real Prometheus, asked what its dashboard asks. */
class BacktestDashboardTest {
  private static final Instant FROM = Instant.parse("2019-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
  private static final String WHOLE_TIME = Duration.between(FROM, TO).toDays() + "d";
  private static final String PAIR = "microsoft|openai";

  @TempDir private Path folder;

  @Test
  void everyPanelHasDataFrom2019To2026() throws Exception {
    assumeTrue(PrometheusProcess.isInstalled(), PrometheusProcess.MISSING);
    loadBacktest();
    Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    try (PrometheusProcess prometheus = PrometheusProcess.start(folder, configuration)) {
      String run = theOnlyRun(prometheus);
      Set<Integer> years = new TreeSet<>();
      for (Dashboard.Panel panel : Dashboard.of("backtest.json").dataPanels()) {
        for (JsonNode target : panel.targets()) {
          if (target.has("expr")) {
            years.addAll(yearsOf(prometheus, panel, target, run));
          }
        }
      }
      assertThat(years).contains(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }
  }

  /** By the command that the stack runs. */
  private void loadBacktest() throws Exception {
    Path result = folder.resolve("result");
    String items = "src/main/resources/timeline/items.jsonl";
    assertThat(PactwatchCommand.run("backtest", "--items", items, "--out", result.toString()))
        .isZero();
    List<String> command = new ArrayList<>(Compose.command("backtest-load"));
    command.replaceAll(word -> word.replace("/backtests/timeline", result.toString()));
    command.replaceAll(
        word -> word.equals("/prometheus") ? PrometheusProcess.data(folder).toString() : word);
    // The tool reads what it has written, and for that wants to see the log of a server.
    Files.createDirectories(PrometheusProcess.data(folder).resolve("wal"));
    PrometheusProcess.promtool(folder, command.toArray(String[]::new));
  }

  private static String theOnlyRun(PrometheusProcess prometheus) throws Exception {
    JsonNode runs =
        prometheus.query(
            "group by (run) (last_over_time(pactwatch_backtest_alerts_open[" + WHOLE_TIME + "]))",
            TO);
    assertThat(runs).hasSize(1);
    return runs.get(0).path("metric").path("run").asText();
  }

  private static Set<Integer> yearsOf(
      PrometheusProcess prometheus, Dashboard.Panel panel, JsonNode target, String run)
      throws Exception {
    String interval = panel.json().path("interval").asText("1d");
    String expression =
        target
            .path("expr")
            .asText()
            .replace("$run", run)
            .replace("$pair", PAIR)
            .replace("$deviations", "3")
            .replace("$__interval", interval)
            .replace("$__range", WHOLE_TIME);
    assertThat(expression).doesNotContain("$");
    if (target.path("instant").asBoolean()) {
      assertThat(prometheus.query(expression, TO)).as(expression).isNotEmpty();
      return Set.of();
    }
    Duration step = Duration.ofDays(Long.parseLong(interval.replace("d", "")));
    JsonNode series = prometheus.query(expression, FROM, TO, step);
    assertThat(series).as(expression).isNotEmpty();
    Set<Integer> years = new TreeSet<>();
    for (JsonNode one : series) {
      for (JsonNode sample : one.path("values")) {
        Instant time = Instant.ofEpochSecond(sample.get(0).asLong());
        years.add(time.minusSeconds(1).atZone(ZoneOffset.UTC).getYear());
      }
    }
    assertThat(years).as(expression).contains(2026);
    return years;
  }
}
