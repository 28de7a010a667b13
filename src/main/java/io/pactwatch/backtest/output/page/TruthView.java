package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.TruthScore;
import io.pactwatch.backtest.TruthScore.FoundShift;
import java.util.List;
import java.util.Map;

/**
 * What was found of the shifts that are known.
 *
 * @param tolerance how far a shift's day may lie outside an alert's reports
 * @param scores precision, recall and what they are made of
 * @param shifts each known shift
 * @param falseAlerts those that found none
 */
public record TruthView(
    String tolerance, List<Entry> scores, List<ShiftRow> shifts, List<FalseAlert> falseAlerts) {

  /**
   * A row of the table of known shifts.
   *
   * @param date of the shift
   * @param pair who
   * @param type what
   * @param direction whether they became more or less bound
   * @param outcome found or missed
   * @param anchor of the alert that found it; empty where it is not on the page
   * @param afterFirstReport from the first report to the alert; a dash where it was missed
   * @param lag from the beginning of the shift's day to the alert; a dash where it was missed
   */
  public record ShiftRow(
      String date,
      String pair,
      String type,
      String direction,
      String outcome,
      String anchor,
      String afterFirstReport,
      String lag) {}

  /**
   * An alert that found no shift.
   *
   * @param id of the alert
   * @param anchor of the alert; empty where it is not on the page
   * @param text what it said; its id where it is not on the page
   */
  public record FalseAlert(String id, String anchor, String text) {}

  static TruthView of(TruthScore truth, Map<String, AlertRow> rows, PageNames names) {
    return new TruthView(
        PageText.duration(truth.tolerance()),
        List.of(
            new Entry("precision", PageText.percent(truth.precision())),
            new Entry("recall", PageText.percent(truth.recall())),
            new Entry("F1", PageText.percent(truth.f1())),
            Entry.of("shifts found", truth.found()),
            Entry.of("shifts missed", truth.missed()),
            Entry.of("story alerts that count", truth.alerts()),
            Entry.of("false alerts", truth.falseAlerts())),
        truth.shifts().stream().map(shift -> row(shift, rows, names)).toList(),
        truth.falseAlertIds().stream().map(id -> falseAlert(id, rows)).toList());
  }

  private static ShiftRow row(FoundShift found, Map<String, AlertRow> rows, PageNames names) {
    return new ShiftRow(
        found.shift().date().toString(),
        names.of(found.shift().key()),
        names.of(found.shift().type()),
        PageText.symbol(found.shift().direction()) + " " + PageText.word(found.shift().direction()),
        found.alertId().isPresent() ? "✓ found" : "✗ missed",
        found.alertId().map(rows::get).map(AlertRow::anchor).orElse(""),
        found.openedAfterFirstReport().map(PageText::laterOrEarlier).orElse("–"),
        found.lag().map(PageText::laterOrEarlier).orElse("–"));
  }

  private static FalseAlert falseAlert(String id, Map<String, AlertRow> rows) {
    AlertRow row = rows.get(id);
    return row == null
        ? new FalseAlert(id, "", id)
        : new FalseAlert(
            id,
            row.anchor(),
            String.join(", ", row.opened(), row.pair(), row.type(), row.direction()));
  }
}
