/**
 * What a backtest leaves behind: {@link io.pactwatch.backtest.output.BacktestFolder} is the folder,
 * {@link io.pactwatch.backtest.output.OpenMetricsFile} the metrics for Prometheus, {@link
 * io.pactwatch.backtest.output.page.ReportPage} the page for people.
 */
@NullMarked
package io.pactwatch.backtest.output;

import org.jspecify.annotations.NullMarked;
