package io.pactwatch.backtest;

import io.pactwatch.core.model.Severity;
import java.time.Instant;

/**
 * An alert in which two backtests differ.
 *
 * @param presence in which of them it is
 * @param id of the alert
 * @param about who and what
 * @param severity in the first backtest that has it
 * @param openedAt in the first backtest that has it
 * @param why what made the difference, as far as the results tell
 */
public record AlertDifference(
    Presence presence, String id, String about, Severity severity, Instant openedAt, String why) {

  /** In which of two backtests an alert is. */
  public enum Presence {
    FIRST,
    SECOND,
    BOTH
  }
}
