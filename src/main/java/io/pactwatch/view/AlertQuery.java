package io.pactwatch.view;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.StoryAlert;
import java.util.Optional;

/**
 * Which alerts are wanted; what is absent does not matter.
 *
 * @param pair exactly these parties
 * @param party one of the parties
 * @param type of a story; drifts have none
 * @param kind a story's or a drift's
 * @param severity at least
 * @param open whether it goes on
 * @param time of the newest revision
 */
public record AlertQuery(
    Optional<SignalKey> pair,
    Optional<PartyId> party,
    Optional<SignalType> type,
    Optional<AlertKind> kind,
    Optional<Severity> severity,
    Optional<Boolean> open,
    TimeRange time) {

  boolean fits(Alert alert) {
    return pair.filter(wanted -> !wanted.equals(alert.key())).isEmpty()
        && party.filter(wanted -> !alert.key().parties().contains(wanted)).isEmpty()
        && type.filter(wanted -> !isOf(alert, wanted)).isEmpty()
        && kind.filter(wanted -> wanted != alert.kind()).isEmpty()
        && severity.filter(least -> alert.severity().compareTo(least) < 0).isEmpty()
        && open.filter(wanted -> wanted != alert.closedAt().isEmpty()).isEmpty()
        && time.contains(alert.raisedAt());
  }

  private static boolean isOf(Alert alert, SignalType type) {
    return alert instanceof StoryAlert ofStory && ofStory.type().equals(type);
  }
}
