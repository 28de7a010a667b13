package io.pactwatch.cli;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.BestReport;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.StoryAlert;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is particular to the alert of a story. */
final class StoryText {
  private StoryText() {}

  static String heading(StoryAlert alert, DisplayNames names) {
    Assessment assessment = alert.assessment();
    return TerminalText.line(names.of(alert.type()))
        + ", "
        + EnumConverter.write(assessment.direction())
        + (assessment.contested() ? ", contested" : "");
  }

  static void addTo(AlertLines lines, StoryAlert alert) {
    Assessment assessment = alert.assessment();
    lines.add(AlertWords.howSure(alert));
    addNewest(lines, alert);
    Optional<Side> leading = assessment.sides().stream().findFirst();
    best(alert, leading).ifPresent(lines::addQuote);
    assessment.sides().stream()
        .filter(
            side -> leading.filter(first -> first.stance().contradicts(side.stance())).isPresent())
        .forEach(side -> addOpposingSide(lines, alert, side));
  }

  /** Why it was raised last. */
  static void addNewest(AlertLines lines, StoryAlert alert) {
    String amounts =
        alert.assessment().amounts().stream().map(AmountText::of).collect(Collectors.joining(", "));
    BestReport.newestRevision(alert)
        .ifPresent(
            revision ->
                lines.add(
                    AlertWords.whyRaised(revision)
                        + (amounts.isEmpty() ? "" : "; amounts: " + amounts)));
  }

  private static Optional<Report> best(StoryAlert alert, Optional<Side> leading) {
    return leading
        .flatMap(
            side ->
                BestReport.newestRevision(alert)
                    .flatMap(raised -> BestReport.of(alert, side.stance(), raised.at())))
        .or(() -> leading.flatMap(side -> BestReport.of(alert, side.stance())))
        .or(() -> BestReport.of(alert));
  }

  private static void addOpposingSide(AlertLines lines, StoryAlert alert, Side side) {
    lines.add(
        String.format(
            Locale.ROOT,
            "Against it: %s by %s; confidence %.0f %%",
            EnumConverter.write(side.stance()),
            AlertWords.told(side),
            100 * side.confidence()));
    BestReport.of(alert, side.stance()).ifPresent(lines::addQuote);
  }
}
