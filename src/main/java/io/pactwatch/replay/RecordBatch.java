package io.pactwatch.replay;

import io.pactwatch.stream.RecordWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Records that follow one another in their source, and the parts in which they are computed. */
final class RecordBatch {
  private final List<DrawnRecord> records;
  private final List<FutureTask<?>> parts = new ArrayList<>();

  /**
   * A batch of which nothing is computed yet.
   *
   * @param records not changed any more
   * @param most into how many parts it is parted at most, of about the same size
   * @param work computes one part; by one thread after another, or by several at once
   */
  RecordBatch(List<DrawnRecord> records, int most, Consumer<List<RecordWork>> work) {
    this.records = records;
    int size = Math.max(1, (records.size() + most - 1) / most);
    for (int from = 0; from < records.size(); from += size) {
      List<DrawnRecord> part = records.subList(from, Math.min(from + size, records.size()));
      parts.add(
          new FutureTask<>(() -> work.accept(part.stream().map(DrawnRecord::work).toList()), null));
    }
  }

  /** In the order of the source. */
  List<DrawnRecord> records() {
    return records;
  }

  /** Lets others begin to compute it. */
  void computeBy(Executor others) {
    parts.forEach(others::execute);
  }

  /**
   * Computes what no other thread has begun, and waits for what others have.
   *
   * @throws IllegalStateException if a part cannot be computed
   */
  void compute() {
    parts.forEach(FutureTask::run);
    parts.forEach(RecordBatch::await);
  }

  private static void await(FutureTask<?> part) {
    try {
      part.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were computed", interrupted);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("records cannot be computed ahead", failure.getCause());
    }
  }
}
