package io.pactwatch.backtest.output;

import io.pactwatch.backtest.AlertSummary;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An alert of a sample report, piece by piece. */
final class AlertDraft {
  private final String id;
  private final SignalKey key;
  private final SignalType type;
  private final Severity severity;
  private final Direction direction;
  private Instant opened = Instant.EPOCH;
  private Optional<Instant> closed = Optional.empty();
  private String sentence = "";
  private String source = "";
  private String url = "";

  AlertDraft(String id, SignalKey key, SignalType type, Severity severity, Direction direction) {
    this.id = id;
    this.key = key;
    this.type = type;
    this.severity = severity;
    this.direction = direction;
  }

  AlertDraft opened(String time) {
    opened = Instant.parse(time);
    return this;
  }

  AlertDraft closed(String time) {
    closed = Optional.of(Instant.parse(time));
    return this;
  }

  AlertDraft saying(String text, String by, String at) {
    sentence = text;
    source = by;
    url = at;
    return this;
  }

  AlertSummary build() {
    return new AlertSummary(
        id,
        key,
        type,
        severity,
        direction,
        List.of(Stance.of(direction, Certainty.CONFIRMED)),
        Certainty.REPORTED,
        40 + 20.0 * severity.compareTo(Severity.NOTICE),
        severity == Severity.CRITICAL,
        2,
        5,
        opened.minus(Duration.ofHours(2)),
        opened,
        opened.plus(Duration.ofHours(30)),
        closed,
        3,
        sentence,
        source,
        Optional.of(url));
  }
}
