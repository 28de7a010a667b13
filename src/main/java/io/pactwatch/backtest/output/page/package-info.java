/**
 * The page of a backtest, {@code report.html}: {@link io.pactwatch.backtest.output.page.ReportPage}
 * writes it by the templates in {@code src/main/resources/report}, which escape all text; the other
 * types are what the templates show.
 */
@NullMarked
package io.pactwatch.backtest.output.page;

import org.jspecify.annotations.NullMarked;
