package io.pactwatch.cli;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.StoryAlert;
import picocli.CommandLine.Help.Ansi;

/**
 * Writes an alert for a person: what, who, how sure, since when, why now, and the sentence that it
 * rests on. Fit for a terminal, whatever the records hold.
 */
public final class AlertText {
  /** Fits every terminal. */
  public static final int DEFAULT_WIDTH = 80;

  private final DisplayNames names;
  private final boolean coloured;
  private final int width;

  /**
   * A writer.
   *
   * @param names what people call parties, types and outlets
   * @param coloured whether to use terminal colours
   * @param width in characters
   */
  public AlertText(DisplayNames names, boolean coloured, int width) {
    this.names = names;
    this.coloured = coloured;
    this.width = width;
  }

  /** Coloured on a terminal, unless {@code NO_COLOR} is set; plain in a pipe. */
  public static AlertText forTerminal(DisplayNames names) {
    return new AlertText(names, Ansi.AUTO.enabled(), DEFAULT_WIDTH);
  }

  /** The newest revision of an alert: a few lines, each with its line end. */
  public String render(Alert alert) {
    AlertLines lines = headed(alert);
    if (alert instanceof StoryAlert story) {
      StoryText.addTo(lines, story);
    } else if (alert instanceof DriftAlert drift) {
      DriftText.addTo(lines, drift);
    }
    return lines.text();
  }

  /** An alert whose evidence was shown before and that is only closed now. */
  public String renderClosed(Alert alert) {
    AlertLines lines = headed(alert);
    if (alert instanceof StoryAlert story) {
      StoryText.addNewest(lines, story);
    } else if (alert instanceof DriftAlert drift) {
      DriftText.addNewest(lines, drift);
    }
    return lines.text();
  }

  /** An alert that was taken back: one line with its line end. */
  public String renderWithdrawn(String id) {
    return "withdrawn: alert " + TerminalText.line(id) + "\n";
  }

  private AlertLines headed(Alert alert) {
    String what = "";
    if (alert instanceof StoryAlert story) {
      what = StoryText.heading(story, names);
    } else if (alert instanceof DriftAlert drift) {
      what = DriftText.heading(drift);
    }
    AlertLines lines = new AlertLines(names, coloured, width);
    lines.addHeading(alert, alert.closedAt().isPresent() ? what + ", closed" : what);
    return lines;
  }
}
