package io.pactwatch.cli;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * Writes an alert for a person: what, who, how sure, since when, why now, and the sentence that it
 * rests on. Fit for a terminal, whatever the records hold.
 */
public final class AlertText {
  /** Fits every terminal. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int MAX_SENTENCE_LENGTH = 280;
  private static final String INDENT = "  ";

  /** The weightiest report, of equals the earliest. */
  private static final Comparator<Report> BEST =
      Comparator.comparingInt((Report report) -> -report.weight().micros())
          .thenComparing(Report::publishedAt)
          .thenComparing(Report::itemId);

  private final AlertNames names;
  private final boolean coloured;
  private final int width;

  /**
   * A writer.
   *
   * @param names what people call parties, types and outlets
   * @param coloured whether to use terminal colours
   * @param width in characters
   */
  public AlertText(AlertNames names, boolean coloured, int width) {
    this.names = names;
    this.coloured = coloured;
    this.width = width;
  }

  /** Coloured on a terminal, unless {@code NO_COLOR} is set; plain in a pipe. */
  public static AlertText forTerminal(AlertNames names) {
    return new AlertText(names, Ansi.AUTO.enabled(), DEFAULT_WIDTH);
  }

  /** The newest revision of an alert: a few lines, each with its line end. */
  public String render(Alert alert) {
    List<String> lines = new ArrayList<>(heading(alert));
    Assessment assessment = alert.assessment();
    addWrapped(lines, AlertWords.howSure(alert));
    Optional<Side> leading = assessment.sides().stream().findFirst();
    newest(alert)
        .ifPresent(revision -> addWrapped(lines, AlertWords.whyRaised(revision, assessment)));
    Optional<Report> best =
        leading
            .flatMap(side -> newest(alert).flatMap(raised -> best(alert, side.stance(), raised)))
            .or(() -> leading.flatMap(side -> best(alert, side.stance())))
            .or(() -> alert.evidence().stream().min(BEST));
    best.ifPresent(report -> addQuote(lines, report));
    assessment.sides().stream()
        .filter(
            side -> leading.filter(first -> first.stance().contradicts(side.stance())).isPresent())
        .forEach(side -> addOpposingSide(lines, alert, side));
    return ended(lines);
  }

  private static String ended(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** An alert whose evidence was shown before and that is only closed now. */
  public String renderClosed(Alert alert) {
    List<String> lines = new ArrayList<>(heading(alert));
    newest(alert)
        .ifPresent(
            revision -> addWrapped(lines, AlertWords.whyRaised(revision, alert.assessment())));
    return ended(lines);
  }

  /** An alert that was taken back: one line with its line end. */
  public String renderWithdrawn(String id) {
    return "withdrawn: alert " + TerminalText.line(id) + "\n";
  }

  private List<String> heading(Alert alert) {
    String who =
        alert.key().parties().stream()
            .map(party -> TerminalText.line(names.of(party)))
            .collect(Collectors.joining(" – "));
    Assessment assessment = alert.assessment();
    StringBuilder what =
        new StringBuilder(TerminalText.line(names.of(alert.type())))
            .append(", ")
            .append(EnumConverter.write(assessment.direction()));
    if (alert.kind() == AlertKind.DRIFT) {
      what.append(", drift");
    }
    if (assessment.contested()) {
      what.append(", contested");
    }
    if (alert.closedAt().isPresent()) {
      what.append(", closed");
    }
    String severity = alert.severity().name();
    List<String> lines = TextWrap.wrap(severity + " " + who + ": " + what, "", width);
    List<String> styled = new ArrayList<>();
    for (String line : lines) {
      styled.add(
          styled.isEmpty()
              ? colour(alert.severity(), severity) + bold(line.substring(severity.length()))
              : bold(line));
    }
    return styled;
  }

  private void addOpposingSide(List<String> lines, Alert alert, Side side) {
    addWrapped(
        lines,
        String.format(
            Locale.ROOT,
            "Against it: %s by %s; confidence %.0f %%",
            EnumConverter.write(side.stance()),
            AlertWords.told(side),
            100 * side.confidence()));
    best(alert, side.stance()).ifPresent(report -> addQuote(lines, report));
  }

  private void addQuote(List<String> lines, Report report) {
    String sentence = TerminalText.line(report.evidence().sentence()).strip();
    addWrapped(lines, "“" + TextWrap.shorten(sentence, MAX_SENTENCE_LENGTH) + "”");
    String source = TerminalText.line(report.source());
    String by =
        report
            .attributedTo()
            .map(outlet -> TerminalText.line(names.ofOutlet(outlet)) + ", cited by " + source)
            .orElse(source);
    addWrapped(
        lines,
        "— " + by + report.url().map(address -> " " + TerminalText.line(address)).orElse(""));
  }

  private void addWrapped(List<String> lines, String text) {
    lines.addAll(TextWrap.wrap(text, INDENT, width));
  }

  private static Optional<Report> best(Alert alert, Stance stance) {
    return alert.evidence().stream()
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  /** Of the reports that raised a revision: what is new says more than what was known. */
  private static Optional<Report> best(Alert alert, Stance stance, AlertRevision raised) {
    return alert.evidence().stream()
        .filter(report -> report.publishedAt().equals(raised.at()))
        .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
        .min(BEST);
  }

  private static Optional<AlertRevision> newest(Alert alert) {
    return alert.revisions().stream().max(Comparator.comparingInt(AlertRevision::number));
  }

  private String colour(Severity severity, String text) {
    Ansi.Style style =
        switch (severity) {
          case NOTICE -> Ansi.Style.fg_cyan;
          case MAJOR -> Ansi.Style.fg_yellow;
          case CRITICAL -> Ansi.Style.fg_red;
        };
    return coloured ? style.on() + text + Ansi.Style.reset.on() : text;
  }

  private String bold(String text) {
    return coloured ? Ansi.Style.bold.on() + text + Ansi.Style.reset.on() : text;
  }
}
