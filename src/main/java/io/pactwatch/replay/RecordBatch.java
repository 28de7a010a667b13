package io.pactwatch.replay;

import io.pactwatch.stream.ReplayWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Records that follow one another in their source, and the parts in which they are computed. */
final class RecordBatch {
  private final List<DrawnRecord> records;
  private final List<FutureTask<?>> parts = new ArrayList<>();

  /**
   * A batch of which nothing is computed yet.
   *
   * @param records not changed any more
   * @param partSize how many of them one thread computes at once
   */
  RecordBatch(List<DrawnRecord> records, ReplayWork work, int partSize) {
    this.records = records;
    for (int start = 0; start < records.size(); start += partSize) {
      List<DrawnRecord> part = records.subList(start, Math.min(start + partSize, records.size()));
      parts.add(new FutureTask<>(() -> compute(part, work), null));
    }
  }

  private static void compute(List<DrawnRecord> part, ReplayWork work) {
    work.computeAhead(part.stream().map(DrawnRecord::work).toList());
  }

  /** In the order of the source. */
  List<DrawnRecord> records() {
    return records;
  }

  /** Lets others begin to compute it. */
  void computeBy(Executor others) {
    parts.forEach(others::execute);
  }

  /** Computes what no other thread has begun, and waits for what others have. */
  void compute() {
    parts.forEach(FutureTask::run);
    parts.forEach(RecordBatch::await);
  }

  private static void await(FutureTask<?> part) {
    try {
      part.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were read", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("records cannot be computed ahead", failure.getCause());
    }
  }
}
