package io.pactwatch.core.alert;

import io.pactwatch.core.model.Severity;
import java.util.Optional;

/**
 * From which score on a story is worth an alert of which severity. Scores go from 0 to 100.
 *
 * @param notice from here on there is an alert; above 0
 * @param major above notice
 * @param critical above major, up to 100
 * @param hysteresis how far the score has to fall below a severity's threshold before that severity
 *     can be raised once more; not negative
 */
public record AlertSettings(double notice, double major, double critical, double hysteresis) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the thresholds do not rise within 0 to 100, or the
   *     hysteresis is negative
   */
  public AlertSettings {
    if (!(0 < notice && notice < major && major < critical && critical <= 100)) {
      throw new IllegalArgumentException(
          "thresholds must rise within 0 to 100, unlike "
              + notice
              + ", "
              + major
              + ", "
              + critical);
    }
    if (!(hysteresis >= 0 && hysteresis <= 100)) {
      throw new IllegalArgumentException("hysteresis " + hysteresis + " must be within 0 to 100");
    }
  }

  /** The least score of a severity. */
  public double threshold(Severity severity) {
    return switch (severity) {
      case NOTICE -> notice;
      case MAJOR -> major;
      case CRITICAL -> critical;
    };
  }

  /** The severity of a score on its own; absent below notice. */
  public Optional<Severity> severityOf(double score) {
    if (score >= critical) {
      return Optional.of(Severity.CRITICAL);
    }
    if (score >= major) {
      return Optional.of(Severity.MAJOR);
    }
    return score >= notice ? Optional.of(Severity.NOTICE) : Optional.empty();
  }

  /**
   * The severity of a score after another severity: a higher one at once, a lower one only where
   * the score has fallen through the hysteresis. Never below notice.
   */
  Severity after(Severity before, double score) {
    Severity reached = severityOf(score).orElse(Severity.NOTICE);
    Severity tolerated = severityOf(score + hysteresis).orElse(Severity.NOTICE);
    Severity held = tolerated.compareTo(before) < 0 ? tolerated : before;
    return reached.compareTo(held) > 0 ? reached : held;
  }
}
