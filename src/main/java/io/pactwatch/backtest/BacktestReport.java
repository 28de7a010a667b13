package io.pactwatch.backtest;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a backtest: {@code report.json}, and what {@code report.html} shows. The same input
 * and settings give the same report, byte for byte.
 *
 * @param from the first instant that was replayed, where one was given
 * @param to the first instant that was not replayed any more, where one was given
 * @param asOf the newest event time of all signals: what is over by then is closed
 * @param catalogues those by which signals were read, in order of their versions
 * @param settings those that differ from the defaults, and their values
 * @param items what became of the records
 * @param signals how many were found, by type
 * @param stories how many there are
 * @param contestedStories how many of them are contested
 * @param alertsBySeverity how many alerts there are, by severity
 * @param alertsByType how many alerts there are, by type
 * @param pairs all that have a story, in order of their keys
 * @param alerts those that matter most, in order of time
 * @param alertsNotListed how many alerts are not in the list, because it is full
 * @param driftAlerts all of them, in order of time
 * @param names of the parties and types, for people
 * @param truth where there was a truth to hold the alerts against
 */
public record BacktestReport(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Instant> asOf,
    List<String> catalogues,
    SortedMap<String, String> settings,
    ItemCounts items,
    SortedMap<String, Long> signals,
    long stories,
    long contestedStories,
    SortedMap<String, Long> alertsBySeverity,
    SortedMap<String, Long> alertsByType,
    List<PairSummary> pairs,
    List<AlertSummary> alerts,
    long alertsNotListed,
    List<DriftSummary> driftAlerts,
    ReportNames names,
    Optional<TruthScore> truth) {

  /** Keeps lists and maps unchangeable. */
  public BacktestReport {
    catalogues = List.copyOf(catalogues);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
    alertsBySeverity = Collections.unmodifiableSortedMap(new TreeMap<>(alertsBySeverity));
    alertsByType = Collections.unmodifiableSortedMap(new TreeMap<>(alertsByType));
    pairs = List.copyOf(pairs);
    alerts = List.copyOf(alerts);
    driftAlerts = List.copyOf(driftAlerts);
  }

  /** When the listed alerts of both kinds were open, those of stories first. */
  public List<AlertSpan> spans() {
    return Stream.concat(
            alerts.stream().map(AlertSpan::of), driftAlerts.stream().map(AlertSpan::of))
        .toList();
  }
}
