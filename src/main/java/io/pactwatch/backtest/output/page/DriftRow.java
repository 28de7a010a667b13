package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.DriftSummary;
import io.pactwatch.core.model.Direction;

/**
 * A row of the table of drift alerts.
 *
 * @param opened when
 * @param machineTime the same for machines
 * @param closed when the pair was back in its usual range, or that it is not
 * @param pair who
 * @param direction apart or together, with the sign by which the pictures mark it
 * @param directionWord loosening or tightening
 * @param severity the highest that was reached
 * @param index in points
 * @param usual baseline and deviation, in points
 */
public record DriftRow(
    String opened,
    String machineTime,
    String closed,
    String pair,
    String direction,
    String directionWord,
    String severity,
    String index,
    String usual) {

  static DriftRow of(DriftSummary alert, PageNames names) {
    String apartOrTogether = alert.direction() == Direction.LOOSENING ? "apart" : "together";
    return new DriftRow(
        PageText.time(alert.openedAt()),
        alert.openedAt().toString(),
        alert.closedAt().map(PageText::time).orElse("still open"),
        names.of(alert.key()),
        PageText.symbol(alert.direction()) + " " + apartOrTogether,
        PageText.word(alert.direction()),
        PageText.word(alert.severity()),
        PageText.decimal(alert.index()),
        PageText.decimal(alert.baseline()) + " ± " + PageText.decimal(alert.deviation()));
  }
}
