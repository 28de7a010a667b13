package io.pactwatch.cli;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.BestReport;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Drift;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is particular to the alert of a drift. */
final class DriftText {
  private DriftText() {}

  static String heading(DriftAlert alert) {
    return alert.drift().direction() == Direction.LOOSENING
        ? "drifting apart"
        : "drifting together";
  }

  static void addTo(AlertLines lines, DriftAlert alert) {
    Drift drift = alert.drift();
    lines.add(
        String.format(
            Locale.ROOT,
            "Index %+.0f, %.1f deviations %s its usual %+.0f ± %.0f, since %s",
            drift.index(),
            Math.abs(drift.deviations()),
            drift.deviations() < 0 ? "below" : "above",
            drift.baseline(),
            drift.deviation(),
            AlertWords.time(alert.openedAt())));
    addNewest(lines, alert);
    lines.add("Behind it: " + behind(lines.names(), drift));
    Stance stance = drift.direction() == Direction.LOOSENING ? Stance.LOOSENING : Stance.TIGHTENING;
    BestReport.of(alert, stance, drift.asOf())
        .or(() -> BestReport.of(alert))
        .ifPresent(lines::addQuote);
  }

  /** Why it was raised last. */
  static void addNewest(AlertLines lines, DriftAlert alert) {
    BestReport.newestRevision(alert)
        .ifPresent(revision -> lines.add(AlertWords.whyRaised(revision)));
  }

  /** The types, the strongest first, each with what its stories contribute. */
  private static String behind(DisplayNames names, Drift drift) {
    Map<SignalType, Double> byType = new TreeMap<>();
    for (DriftStory story : drift.stories()) {
      byType.merge(story.type(), story.contribution(), Double::sum);
    }
    Stream<String> types =
        byType.entrySet().stream()
            .sorted(Comparator.comparingDouble(share -> -Math.abs(share.getValue())))
            .map(share -> share(TerminalText.line(names.of(share.getKey())), share.getValue()));
    Stream<String> others =
        drift.otherStories() == 0 ? Stream.of() : Stream.of(share("others", drift.otherStories()));
    return Stream.concat(types, others).collect(Collectors.joining(", "));
  }

  private static String share(String name, double points) {
    return String.format(Locale.ROOT, "%s %+.1f", name, points);
  }
}
