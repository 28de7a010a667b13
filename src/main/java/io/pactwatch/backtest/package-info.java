/**
 * The backtest: {@link io.pactwatch.backtest.Backtest} replays a source, {@link
 * io.pactwatch.backtest.Ledger} keeps the last state of stories and alerts, {@link
 * io.pactwatch.backtest.BacktestReport} says what came of it, {@link
 * io.pactwatch.backtest.TruthScore} holds it against what is known to have happened.
 */
@NullMarked
package io.pactwatch.backtest;

import org.jspecify.annotations.NullMarked;
