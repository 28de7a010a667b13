package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.AlertSummary;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.ItemCounts;
import io.pactwatch.backtest.ReportNames;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Turns a report into what its page shows. */
final class PageModels {
  private PageModels() {}

  static PageModel of(BacktestReport report, String run) {
    PageNames names = new PageNames(report.names());
    PagePictures pictures = new PagePictures(report, names);
    Map<String, AlertRow> alerts = alertRows(report.alerts(), names);
    String style = StyleSheet.text();
    return new PageModel(
        "Backtest " + period(report),
        style,
        StyleSheet.policy(style),
        facts(report, run),
        report.settings().entrySet().stream()
            .map(setting -> new Entry(setting.getKey(), setting.getValue()))
            .toList(),
        items(report.items()),
        counts(report.items().refused()),
        types(report.signals(), report.names()),
        severities(report.alertsBySeverity()),
        types(report.alertsByType(), report.names()),
        pictures.timeline(),
        pictures.drifts(),
        pictures.driftsNote(),
        report.driftAlerts().stream().map(alert -> DriftRow.of(alert, names)).toList(),
        pictures.pairs().stream().map(pair -> PairRow.of(pair, names)).toList(),
        List.copyOf(alerts.values()),
        alertsNote(report),
        report.truth().map(truth -> TruthView.of(truth, alerts, names)));
  }

  private static String period(BacktestReport report) {
    return report.from().map(PageText::end).orElse("from the first item")
        + " to "
        + report.to().map(PageText::end).orElse("the last item");
  }

  private static List<Entry> facts(BacktestReport report, String run) {
    return List.of(
        new Entry("period (UTC)", period(report)),
        new Entry("as of (UTC)", report.asOf().map(PageText::time).orElse("no signal was found")),
        new Entry("catalogues", PageText.list(report.catalogues())),
        Entry.of("stories", report.stories()),
        Entry.of("contested stories", report.contestedStories()),
        new Entry("run in metrics.om", run));
  }

  private static List<Entry> items(ItemCounts items) {
    return List.of(
        Entry.of("records read", items.read()),
        Entry.of("records outside the period", items.passedOver()),
        Entry.of("news admitted", items.news()),
        Entry.of("announcements admitted", items.announcements()),
        Entry.of("duplicates by id", items.duplicatesById()),
        Entry.of("duplicates by address", items.duplicatesByUrl()),
        Entry.of("revisions", items.revisions()),
        Entry.of("late reports", items.lateReports()));
  }

  private static List<Entry> counts(SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> Entry.of(count.getKey(), count.getValue()))
        .toList();
  }

  private static List<Entry> types(SortedMap<String, Long> counts, ReportNames names) {
    return counts.entrySet().stream()
        .map(count -> Entry.of(names.of(new SignalType(count.getKey())), count.getValue()))
        .toList();
  }

  /** The most severe first, also where there is none. */
  private static List<Entry> severities(SortedMap<String, Long> counts) {
    List<Entry> entries = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      String word = PageText.word(severity);
      entries.add(0, Entry.of(word, counts.getOrDefault(word, 0L)));
    }
    return entries;
  }

  private static Map<String, AlertRow> alertRows(List<AlertSummary> alerts, PageNames names) {
    Map<String, AlertRow> rows = new LinkedHashMap<>();
    for (AlertSummary alert : alerts) {
      rows.put(alert.id(), AlertRow.of("alert-" + (rows.size() + 1), alert, names));
    }
    return rows;
  }

  private static String alertsNote(BacktestReport report) {
    if (report.alerts().isEmpty()) {
      return "No alert was raised.";
    }
    return report.alertsNotListed() == 0
        ? "All alerts, in order of time. Times are in UTC."
        : "The alerts that matter most, in order of time; "
            + PageText.count(report.alertsNotListed())
            + " more are in alerts.jsonl. Times are in UTC.";
  }
}
