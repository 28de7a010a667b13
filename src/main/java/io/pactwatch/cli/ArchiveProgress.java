package io.pactwatch.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows on a terminal how archives are read, and how their items go out where they are sorted
 * before: a bar with rate and time left. Where there is no terminal, nothing.
 */
final class ArchiveProgress implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY = 256;
  private static final long MEGABYTE = 1_000_000;

  private final boolean shown;
  private @Nullable ProgressBar bar;
  private long calls;

  private ArchiveProgress(boolean shown, long bytes) {
    this.shown = shown;
    if (shown) {
      bar = builder("Read", bytes).setUnit(" MB", MEGABYTE).build();
    }
  }

  /**
   * Shows it if there is a terminal.
   *
   * @param bytes how much there is to read; 0 where that is not known
   */
  static ArchiveProgress show(long bytes) {
    return new ArchiveProgress(Ansi.AUTO.enabled(), bytes);
  }

  private static ProgressBarBuilder builder(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total == 0 ? -1 : total)
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .showSpeed();
  }

  void readUpTo(long bytes) {
    step(bytes);
  }

  /** Ends the first bar, and begins that of the items. */
  void sorted(long items) {
    close();
    if (shown) {
      bar = builder("Deliver", items).setUnit(" items", 1).build();
    }
  }

  /** An item of those that were sorted is out. */
  void deliveredUpTo(long items) {
    step(items);
  }

  private void step(long position) {
    calls++;
    ProgressBar current = bar;
    if (current != null && calls % EVERY == 0) {
      current.stepTo(position);
    }
  }

  /** Ends the display. */
  @Override
  public void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.stepTo(Math.max(current.getCurrent(), current.getMax()));
      current.close();
      bar = null;
    }
  }
}
