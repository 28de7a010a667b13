package io.pactwatch.cli;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.StoryAlert;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an alert's numbers are in words. */
final class AlertWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private AlertWords() {}

  static String howSure(StoryAlert alert) {
    Assessment assessment = alert.assessment();
    String by = assessment.sides().stream().findFirst().map(side -> " by " + told(side)).orElse("");
    return String.format(
        Locale.ROOT,
        "%s%s since %s; confidence %.0f %%, score %.0f of 100",
        capitalised(EnumConverter.write(assessment.certainty())),
        by,
        time(alert.openedAt()),
        100 * assessment.confidence(),
        assessment.score());
  }

  static String told(Side side) {
    return count(side.origins(), "independent origin") + " in " + count(side.reports(), "report");
  }

  static String whyRaised(AlertRevision revision) {
    String reasons =
        revision.reasons().stream().map(AlertWords::reason).collect(Collectors.joining(", "));
    return "Revision " + revision.number() + ", " + time(revision.at()) + ": " + reasons;
  }

  private static String reason(RevisionReason reason) {
    return switch (reason) {
      case OPENED -> "new";
      case SEVERITY_RAISED -> "more severe";
      case CERTAINTY_RAISED -> "surer";
      case NEW_AMOUNT -> "new amount";
      case CONTESTED -> "now contested";
      case DENIED -> "denied";
      case CLOSED -> "closed";
    };
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
