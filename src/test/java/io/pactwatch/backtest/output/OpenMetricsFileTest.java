package io.pactwatch.backtest.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.output.OpenMetricsText.Label;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenMetricsFileTest {
  private static List<String> lines(BacktestReport report) throws IOException {
    StringWriter writer = new StringWriter();
    OpenMetricsFile.write(report, "0123456789ab", writer);
    assertThat(writer.toString()).endsWith("# EOF\n");
    return writer.toString().lines().toList();
  }

  private static String seconds(String day) {
    return Long.toString(Instant.parse(day + "T00:00:00Z").getEpochSecond());
  }

  @Test
  void givesThePairsDriftAtTheEndOfEachDayAndZeroWhenItComesToRest() throws IOException {
    String series =
        "pactwatch_backtest_pair_drift_index{run=\"0123456789ab\",pair=\"microsoft|openai\"} ";
    assertThat(lines(SampleReports.small()))
        .containsSubsequence(
            "# TYPE pactwatch_backtest_pair_drift_index gauge",
            series + "-36.5 " + seconds("2026-04-27"),
            series + "-37.5 " + seconds("2026-04-28"),
            series + "-38.5 " + seconds("2026-04-29"),
            series + "0 " + seconds("2026-04-30"),
            series + "1 " + seconds("2026-05-11"),
            series + "0.5 " + seconds("2026-05-12"),
            "# TYPE pactwatch_backtest_pair_drift_baseline gauge")
        .filteredOn(line -> line.startsWith(series))
        .hasSize(6);
  }

  @Test
  void countsOpenAlertsAtTheEndOfEachDay() throws IOException {
    String series = "pactwatch_backtest_alerts_open{run=\"0123456789ab\",severity=\"critical\"} ";
    assertThat(lines(SampleReports.small()))
        .filteredOn(line -> line.startsWith(series))
        .startsWith(
            series + "0 " + seconds("2026-04-27"),
            series + "1 " + seconds("2026-04-28"),
            series + "1 " + seconds("2026-04-29"),
            series + "1 " + seconds("2026-04-30"),
            series + "1 " + seconds("2026-05-01"),
            // It closed at this very moment.
            series + "0 " + seconds("2026-05-02"))
        .endsWith(series + "0 " + seconds("2026-05-06"));
  }

  @Test
  void countsOpenedAlertsFromZero() throws IOException {
    String series =
        "pactwatch_backtest_alerts_opened_total{run=\"0123456789ab\",kind=\"story\","
            + "type=\"capacity\",severity=\"major\"} ";
    assertThat(lines(SampleReports.small()))
        .contains("# TYPE pactwatch_backtest_alerts_opened counter")
        .filteredOn(line -> line.startsWith(series))
        .hasSize(10)
        .startsWith(series + "0 " + seconds("2026-04-27"))
        .contains(series + "0 " + seconds("2026-05-01"), series + "1 " + seconds("2026-05-02"))
        .endsWith(series + "1 " + seconds("2026-05-06"));
  }

  @Test
  void keepsFamiliesAndSeriesTogetherAndInOrderOfTime() throws IOException {
    Set<String> ended = new HashSet<>();
    Map<String, Long> newest = new HashMap<>();
    String current = "";
    int samples = 0;
    for (String line : lines(SampleReports.large())) {
      if (!line.startsWith("#")) {
        String series = line.substring(0, line.indexOf('}') + 1);
        if (!series.equals(current)) {
          assertThat(ended.add(series)).as(series).isTrue();
          current = series;
        }
        long time = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
        assertThat(time).as(line).isGreaterThan(newest.getOrDefault(series, 0L));
        newest.put(series, time);
        samples++;
      }
    }
    assertThat(samples).isGreaterThan(3 * 36 * 2557);
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentationListsTheMetric(BacktestMetric metric) throws IOException {
    assertThat(Files.readAllLines(Path.of("src/site/markdown/metrics.md")))
        .filteredOn(line -> line.startsWith("| `" + metric.sampleName() + "` | "))
        .singleElement(STRING)
        .contains(metric.type().written(), "| " + metric.help() + " |");
  }

  @Test
  void saysNothingOfNothing() throws IOException {
    assertThat(lines(SampleReports.empty())).containsExactly("# EOF");
  }

  @Test
  void escapesByTheRulesOfTheFormat() throws IOException {
    assertThat(
            OpenMetricsText.series("m", List.of(new Label("a", "x\"y\\z\n"), new Label("b", "|"))))
        .isEqualTo("m{a=\"x\\\"y\\\\z\\n\",b=\"|\"}");
    StringWriter writer = new StringWriter();
    OpenMetricsText text = new OpenMetricsText(writer);
    List<Double> values = new ArrayList<>(List.of(-0.0, 1e-9, 0.1, -12.5, 1e12, Double.NaN));
    values.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    for (double value : values) {
      text.sample("m", value, 7);
    }
    assertThat(writer.toString().lines())
        .containsExactly(
            "m 0 7",
            "m 0 7",
            "m 0.1 7",
            "m -12.5 7",
            "m 1000000000000 7",
            "m NaN 7",
            "m +Inf 7",
            "m -Inf 7");
  }
}
