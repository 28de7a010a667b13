package io.pactwatch.backtest;

import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;

/**
 * An alert in which two backtests differ.
 *
 * @param presence in which of them it is
 * @param id of the alert
 * @param key who
 * @param type what
 * @param severity in the first backtest that has it
 * @param openedAt in the first backtest that has it
 * @param why what made the difference, as far as the results tell
 */
public record AlertDifference(
    Presence presence,
    String id,
    SignalKey key,
    String type,
    Severity severity,
    Instant openedAt,
    String why) {

  /** In which of two backtests an alert is. */
  public enum Presence {
    FIRST,
    SECOND,
    BOTH
  }
}
