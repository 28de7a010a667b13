package io.pactwatch.cli;

import io.pactwatch.archive.ReadingObserver;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says why records are refused: the first ones of each reason with their place, and at the end how
 * many there were of each.
 */
final class ReadingReport implements ReadingObserver {
  static final int EXAMPLES_OF_A_REASON = 10;

  private final Output output;
  private final ArchiveProgress progress;
  private final Map<String, Long> refusedByReason = new TreeMap<>();
  private long leftOut;

  ReadingReport(Output output, ArchiveProgress progress) {
    this.output = output;
    this.progress = progress;
  }

  @Override
  public void refused(String where, String reason, String detail) {
    long count = refusedByReason.merge(reason, 1L, Long::sum);
    if (count <= EXAMPLES_OF_A_REASON) {
      output.note(where + ": " + reason + ": " + detail);
    }
  }

  @Override
  public void leftOut() {
    leftOut++;
  }

  @Override
  public void readUpTo(long bytes) {
    progress.readUpTo(bytes);
  }

  @Override
  public void sorted(long items) {
    progress.sorted(items);
  }

  long refused() {
    return refusedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  long countLeftOut() {
    return leftOut;
  }

  /** Says how many there were of each reason, where the examples do not say it all. */
  void tell() {
    if (refused() > 1) {
      refusedByReason.forEach((reason, count) -> output.note("refused " + count + ": " + reason));
    }
  }
}
