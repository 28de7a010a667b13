package io.pactwatch.backtest;

import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.Optional;

/**
 * When an alert of either kind was open: what alerts of stories and of drifts have in common.
 *
 * @param key who
 * @param kind a story's or a drift's
 * @param type what changes; absent for a drift, which is about no type in particular
 * @param severity the highest that was reached
 * @param direction of the leading side, or of the drift
 * @param openedAt event time of the first revision
 * @param closedAt where it is over
 */
public record AlertSpan(
    SignalKey key,
    AlertKind kind,
    Optional<SignalType> type,
    Severity severity,
    Direction direction,
    Instant openedAt,
    Optional<Instant> closedAt) {

  static AlertSpan of(AlertSummary alert) {
    return new AlertSpan(
        alert.key(),
        AlertKind.STORY,
        Optional.of(alert.type()),
        alert.severity(),
        alert.direction(),
        alert.openedAt(),
        alert.closedAt());
  }

  static AlertSpan of(DriftSummary alert) {
    return new AlertSpan(
        alert.key(),
        AlertKind.DRIFT,
        Optional.empty(),
        alert.severity(),
        alert.direction(),
        alert.openedAt(),
        alert.closedAt());
  }
}
