package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.AlertSpan;
import io.pactwatch.backtest.AlertSummary;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.output.picture.DriftPicture;
import io.pactwatch.backtest.output.picture.TimeSpan;
import io.pactwatch.backtest.output.picture.TimelinePicture;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the pairs that matter most, and has them drawn. */
final class PagePictures {
  /** So many pairs have pictures: a page is to be read. */
  static final int MOST_PAIRS = 30;

  private static final Comparator<PairSummary> MOST_IMPORTANT_FIRST =
      Comparator.comparingInt((PairSummary pair) -> -pair.alerts())
          .thenComparingInt(pair -> -pair.stories())
          .thenComparing(PairSummary::key);

  private final PageNames names;
  private final List<AlertSpan> spans;
  private final List<PairSummary> pairs;
  private final Optional<TimeSpan> span;

  PagePictures(BacktestReport report, PageNames names) {
    this.names = names;
    spans = report.spans();
    pairs = report.pairs().stream().sorted(MOST_IMPORTANT_FIRST).toList();
    span = span(report);
  }

  /** Those that matter most first. */
  List<PairSummary> pairs() {
    return pairs;
  }

  /** From the first to the last time that a picture can show. */
  private static Optional<TimeSpan> span(BacktestReport report) {
    List<Instant> times = new ArrayList<>();
    report.asOf().ifPresent(times::add);
    for (AlertSummary alert : report.alerts()) {
      times.add(alert.openedAt());
      times.add(alert.closedAt().orElse(alert.lastReportAt()));
    }
    report.pairs().stream().flatMap(PagePictures::ends).forEach(times::add);
    return times.stream()
        .min(Comparator.naturalOrder())
        .map(first -> new TimeSpan(first, times.stream().max(Comparator.naturalOrder()).get()));
  }

  private static Stream<Instant> ends(PairSummary pair) {
    if (pair.drift().isEmpty()) {
      return Stream.empty();
    }
    int last = pair.drift().size() - 1;
    return Stream.of(
        pair.drift().get(0).day().atStartOfDay(ZoneOffset.UTC).toInstant(),
        pair.drift().get(last).day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  Optional<Figure> timeline() {
    Set<SignalKey> listed = spans.stream().map(AlertSpan::key).collect(Collectors.toSet());
    List<SignalKey> rows =
        pairs.stream().map(PairSummary::key).filter(listed::contains).limit(MOST_PAIRS).toList();
    return span.filter(any -> !rows.isEmpty())
        .map(
            time ->
                new Figure(
                    TimelinePicture.svg("timeline", rows, names::of, spans, time),
                    rows.size() < listed.size()
                        ? "The "
                            + rows.size()
                            + " pairs with the most alerts, of "
                            + listed.size()
                            + "; the table of alerts has all."
                        : "All pairs with a listed alert, those with the most alerts first."));
  }

  List<Figure> drifts() {
    List<Figure> figures = new ArrayList<>();
    span.ifPresent(
        time ->
            pairs.stream()
                .filter(pair -> !pair.drift().isEmpty())
                .limit(MOST_PAIRS)
                .forEach(pair -> figures.add(drift(figures.size() + 1, pair, time))));
    return figures;
  }

  private Figure drift(int number, PairSummary pair, TimeSpan time) {
    String name = names.of(pair.key());
    List<AlertSpan> alerts =
        spans.stream().filter(alert -> alert.key().equals(pair.key())).toList();
    return new Figure(
        DriftPicture.svg("drift-" + number, pair, name, alerts, time),
        name
            + ": alerts "
            + PageText.count(pair.alerts())
            + ", stories "
            + PageText.count(pair.stories()));
  }

  String driftsNote() {
    long drifting = pairs.stream().filter(pair -> !pair.drift().isEmpty()).count();
    if (drifting == 0) {
      return "No pair drifted.";
    }
    return drifting <= MOST_PAIRS
        ? "All pairs that drifted, those with the most alerts first."
        : "The "
            + MOST_PAIRS
            + " pairs with the most alerts, then stories, of "
            + drifting
            + " that drifted; the table of pairs has all.";
  }
}
