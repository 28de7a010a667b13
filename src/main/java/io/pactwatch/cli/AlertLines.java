package io.pactwatch.cli;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The lines of one alert, as they come to be: wrapped, indented, the heading coloured. */
final class AlertLines {
  private static final int MAX_SENTENCE_LENGTH = 280;
  private static final String INDENT = "  ";

  private final DisplayNames names;
  private final boolean coloured;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  AlertLines(DisplayNames names, boolean coloured, int width) {
    this.names = names;
    this.coloured = coloured;
    this.width = width;
  }

  DisplayNames names() {
    return names;
  }

  /** How severe, who, and what. */
  void addHeading(Alert alert, String what) {
    String who =
        alert.key().parties().stream()
            .map(party -> TerminalText.line(names.of(party)))
            .collect(Collectors.joining(" – "));
    String severity = alert.severity().name();
    boolean first = true;
    for (String line : TextWrap.wrap(severity + " " + who + ": " + what, "", width)) {
      lines.add(
          first
              ? colour(alert.severity(), severity) + bold(line.substring(severity.length()))
              : bold(line));
      first = false;
    }
  }

  void add(String text) {
    lines.addAll(TextWrap.wrap(text, INDENT, width));
  }

  /** The sentence, who says so, and where it can be read. */
  void addQuote(Report report) {
    String sentence = TerminalText.line(report.evidence().sentence()).strip();
    add("“" + TextWrap.shorten(sentence, MAX_SENTENCE_LENGTH) + "”");
    String source = TerminalText.line(report.source());
    String by =
        report
            .attributedTo()
            .map(outlet -> TerminalText.line(names.ofOutlet(outlet)) + ", cited by " + source)
            .orElse(source);
    add("— " + by + report.url().map(address -> " " + TerminalText.line(address)).orElse(""));
  }

  /** All lines, each with its line end. */
  String text() {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
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
