package io.pactwatch.cli;

import io.pactwatch.backtest.Backtest;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how a backtest goes on: a bar with rate and time left on a terminal, nothing else where
 * there is none; and what was refused, up to a number that a person reads.
 */
final class BacktestProgress implements Backtest.Observer, AutoCloseable {
  private static final int SHOWN_REFUSALS = 10;
  private static final int WIDTH = 100;
  private static final int EVERY = 64;
  private static final long MEGABYTE = 1_000_000;

  private final Output output;
  private final @Nullable ProgressBar bar;
  private long refusals;

  private BacktestProgress(Output output, @Nullable ProgressBar bar) {
    this.output = output;
    this.bar = bar;
  }

  /**
   * Shows the progress of a backtest.
   *
   * @param total how much there is to read
   * @param inBytes whether that is bytes, and not records
   */
  static BacktestProgress show(Output output, long total, boolean inBytes) {
    return new BacktestProgress(output, Ansi.AUTO.enabled() ? bar(total, inBytes) : null);
  }

  private static ProgressBar bar(long total, boolean inBytes) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("Replay")
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setMaxRenderedLength(WIDTH)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .showSpeed();
    return (inBytes ? builder.setUnit(" MB", MEGABYTE) : builder.setUnit(" items", 1)).build();
  }

  @Override
  public void replayed(long records, long position) {
    if (bar != null && records % EVERY == 0) {
      bar.stepTo(position);
    }
  }

  @Override
  public void refused(String origin, String reason) {
    refusals++;
    if (refusals <= SHOWN_REFUSALS) {
      output.note(origin + ": " + reason + ": left out");
    }
  }

  /** Ends the display. */
  @Override
  public void close() {
    if (bar != null) {
      bar.stepTo(bar.getMax());
      bar.close();
    }
    if (refusals > SHOWN_REFUSALS) {
      output.note(
          (refusals - SHOWN_REFUSALS) + " more were left out: the report counts all by reason");
    }
  }
}
