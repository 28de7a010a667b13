package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.AlertSummary;

/**
 * A row of the table of alerts.
 *
 * @param anchor its id on the page
 * @param opened when
 * @param machineTime the same for machines
 * @param pair who
 * @param type what
 * @param direction with the sign by which the pictures mark it
 * @param directionWord without the sign
 * @param severity how much it matters
 * @param score from 0 to 100
 * @param certainty how sure
 * @param contested whether sides contradict each other
 * @param support origins and reports
 * @param sentence the best one
 * @param source of the sentence
 * @param link to the source; empty where there is none that may be followed
 * @param address what the item gave as its address, where it is no link; may be empty
 */
public record AlertRow(
    String anchor,
    String opened,
    String machineTime,
    String pair,
    String type,
    String direction,
    String directionWord,
    String severity,
    String score,
    String certainty,
    String contested,
    String support,
    String sentence,
    String source,
    String link,
    String address) {

  static AlertRow of(String anchor, AlertSummary alert, PageNames names) {
    String link = alert.url().flatMap(WebAddress::link).orElse("");
    return new AlertRow(
        anchor,
        PageText.time(alert.openedAt()),
        alert.openedAt().toString(),
        names.of(alert.key()),
        names.of(alert.type()),
        PageText.symbol(alert.direction()) + " " + PageText.word(alert.direction()),
        PageText.word(alert.direction()),
        PageText.word(alert.severity()),
        PageText.decimal(alert.score()),
        PageText.word(alert.certainty()),
        alert.contested() ? "contested" : "no",
        alert.origins() + " of " + alert.reports(),
        alert.sentence(),
        alert.source(),
        link,
        link.isEmpty() ? alert.url().orElse("") : "");
  }
}
