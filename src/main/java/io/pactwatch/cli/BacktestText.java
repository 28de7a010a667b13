package io.pactwatch.cli;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.ItemCounts;
import io.pactwatch.backtest.TruthScore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a backtest, in a few lines for a person. */
final class BacktestText {
  private BacktestText() {}

  static List<String> lines(BacktestReport report, Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add(items(report.items()));
    lines.add(
        "%d stories, %d of them contested; %d alerts (%s), %d of them of drift"
            .formatted(
                report.stories(),
                report.contestedStories(),
                report.alertsBySeverity().values().stream().mapToLong(Long::longValue).sum(),
                joined(report.alertsBySeverity()),
                report.driftAlerts().size()));
    report.truth().ifPresent(score -> lines.add(truth(score)));
    lines.add("the result is in " + folder + ": begin with report.html");
    return lines;
  }

  private static String items(ItemCounts items) {
    long refused = items.refused().values().stream().mapToLong(Long::longValue).sum();
    return "%d items read, %d news and %d announcements admitted, %d refused%s, %d known already"
        .formatted(
            items.read(),
            items.news(),
            items.announcements(),
            refused,
            refused == 0 ? "" : " (" + joined(items.refused()) + ")",
            items.duplicatesById() + items.duplicatesByUrl());
  }

  private static String truth(TruthScore score) {
    return String.format(
        Locale.ROOT,
        "%d of %d known shifts found, %d of %d alerts false: precision %.3f, recall %.3f, F1 %.3f",
        score.found(),
        score.found() + score.missed(),
        score.falseAlerts(),
        score.alerts(),
        score.precision(),
        score.recall(),
        score.f1());
  }

  private static String joined(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
