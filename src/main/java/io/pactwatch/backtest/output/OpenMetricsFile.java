package io.pactwatch.backtest.output;

import io.pactwatch.backtest.AlertSpan;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.PairSummary.DriftPoint;
import io.pactwatch.backtest.output.OpenMetricsText.Label;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes what a backtest found as OpenMetrics with the past's own times, a sample for each day at
 * its end in UTC, for {@code promtool tsdb create-blocks-from openmetrics}. Labels come from closed
 * sets: the catalogue's ids and enums, and the id of the run.
 */
public final class OpenMetricsFile {
  /** As the live metrics say it of a drift. */
  private static final String NO_TYPE = "none";

  private final BacktestReport report;
  private final Label run;
  private final OpenMetricsText text;

  private OpenMetricsFile(BacktestReport report, String run, Writer writer) {
    this.report = report;
    this.run = new Label("run", run);
    text = new OpenMetricsText(writer);
  }

  /**
   * Writes it line by line.
   *
   * @param run by which the series are told from those of other reports
   * @param writer stays open
   */
  public static void write(BacktestReport report, String run, Writer writer) throws IOException {
    new OpenMetricsFile(report, run, writer).write();
  }

  private void write() throws IOException {
    drift(BacktestMetric.PAIR_DRIFT_INDEX, day -> OptionalDouble.of(day.index()));
    drift(BacktestMetric.PAIR_DRIFT_BASELINE, DriftPoint::baseline);
    drift(BacktestMetric.PAIR_DRIFT_DEVIATION, DriftPoint::deviation);
    List<AlertSpan> alerts = report.spans();
    if (!alerts.isEmpty()) {
      AlertDays days = new AlertDays(alerts, report.asOf());
      open(days, alerts);
      opened(days, alerts);
    }
    text.end();
  }

  private void begin(BacktestMetric metric) throws IOException {
    text.family(metric.family(), metric.type(), metric.help());
  }

  private void drift(BacktestMetric metric, Function<DriftPoint, OptionalDouble> value)
      throws IOException {
    if (report.pairs().stream().allMatch(pair -> pair.drift().isEmpty())) {
      return;
    }
    begin(metric);
    for (PairSummary pair : report.pairs()) {
      String series =
          OpenMetricsText.series(
              metric.sampleName(), List.of(run, new Label("pair", pair.key().value())));
      List<DriftPoint> days = pair.drift();
      for (int i = 0; i < days.size(); i++) {
        LocalDate day = days.get(i).day();
        OptionalDouble known = value.apply(days.get(i));
        if (known.isEmpty()) {
          continue;
        }
        text.sample(series, known.getAsDouble(), endOf(day));
        if (i + 1 < days.size() && days.get(i + 1).day().isAfter(day.plusDays(1))) {
          // The pair is at rest: without this the last value would seem to go on.
          text.sample(series, 0, endOf(day.plusDays(1)));
        }
      }
    }
  }

  private static long endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private void open(AlertDays days, List<AlertSpan> all) throws IOException {
    begin(BacktestMetric.ALERTS_OPEN);
    for (Severity severity : Severity.values()) {
      List<AlertSpan> alerts = all.stream().filter(alert -> alert.severity() == severity).toList();
      String series =
          OpenMetricsText.series(
              BacktestMetric.ALERTS_OPEN.sampleName(),
              List.of(run, new Label("severity", Words.of(severity))));
      samples(series, days, days.open(alerts));
    }
  }

  private record Group(AlertKind kind, String type, Severity severity)
      implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::kind).thenComparing(Group::type).thenComparing(Group::severity);

    static Group of(AlertSpan alert) {
      return new Group(
          alert.kind(), alert.type().map(SignalType::value).orElse(NO_TYPE), alert.severity());
    }

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private void opened(AlertDays days, List<AlertSpan> alerts) throws IOException {
    begin(BacktestMetric.ALERTS_OPENED);
    SortedMap<Group, List<AlertSpan>> groups = new TreeMap<>();
    for (AlertSpan alert : alerts) {
      groups.computeIfAbsent(Group.of(alert), first -> new ArrayList<>()).add(alert);
    }
    for (Map.Entry<Group, List<AlertSpan>> entry : groups.entrySet()) {
      Group group = entry.getKey();
      String series =
          OpenMetricsText.series(
              BacktestMetric.ALERTS_OPENED.sampleName(),
              List.of(
                  run,
                  new Label("kind", Words.of(group.kind())),
                  new Label("type", group.type()),
                  new Label("severity", Words.of(group.severity()))));
      samples(series, days, days.opened(entry.getValue()));
    }
  }

  private void samples(String series, AlertDays days, int[] values) throws IOException {
    for (int day = 0; day < values.length; day++) {
      text.sample(series, values[day], days.seconds(day));
    }
  }
}
