package io.pactwatch.backtest.output.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.pactwatch.backtest.BacktestReport;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report as one page of HTML that needs nothing else: no script, no font, no network. The
 * same report gives the same page.
 */
public final class ReportPage {
  private ReportPage() {}

  /**
   * Writes the page.
   *
   * @param run by which the metrics of the same report are told from others
   * @param writer stays open
   * @throws IOException if the writer cannot take it
   */
  public static void write(BacktestReport report, String run, Writer writer) throws IOException {
    // In memory first: the engine hides an error of the writer in one of its own.
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("report.jte", PageModels.of(report, run), page);
    writer.write(page.toString());
  }
}
