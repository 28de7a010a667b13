package io.pactwatch.replay;

import io.pactwatch.stream.ReplayWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the records of a source, each with the work on it. They are drawn in batches, and what
 * can be computed of each record alone is computed of a whole batch before its first record is
 * handed out. With several threads the others compute a batch while the one before is handed out,
 * and the thread that asks does what they have not begun. The order is the source's, with any
 * number of threads.
 */
final class ReadAhead implements AutoCloseable {
  /** Of a batch. */
  static final int RECORDS = 1_024;

  /** Of the values of a batch, so that large records do not fill the memory. */
  static final int BYTES = 8 << 20;

  /** Of a batch, so that no thread waits long for another. */
  private static final int PARTS_PER_THREAD = 2;

  private final ItemSource source;
  private final ReplayWork work;
  private final int partSize;

  /** None where one thread does it all. */
  private final @Nullable ExecutorService others;

  /** Of the batch that is handed out: what was, is held no longer. */
  private Queue<DrawnRecord> records = new ArrayDeque<>();

  /** Drawn ahead, for the other threads. */
  private @Nullable RecordBatch upcoming;

  private boolean ended;

  /** By which the source ended. */
  private @Nullable RuntimeException failure;

  /**
   * Nothing is read before it is asked for.
   *
   * @param source not to be used by others until this one is closed
   * @param threads how many compute, the one that asks included; at least 1
   */
  ReadAhead(ItemSource source, ReplayWork work, int threads) {
    this.source = source;
    this.work = work;
    partSize = threads == 1 ? RECORDS : Math.max(1, RECORDS / (PARTS_PER_THREAD * threads));
    others = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, ReadAhead::thread);
  }

  private static Thread thread(Runnable computing) {
    Thread thread = new Thread(computing, "read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The next record; empty at the end.
   *
   * @throws ReplayException if it cannot be read
   */
  Optional<DrawnRecord> next() {
    if (records.isEmpty()) {
      records = new ArrayDeque<>(nextBatch());
    }
    if (records.isEmpty() && failure != null) {
      throw failure;
    }
    return Optional.ofNullable(records.poll());
  }

  private List<DrawnRecord> nextBatch() {
    RecordBatch batch = upcoming == null ? draw() : upcoming;
    if (others != null) {
      upcoming = draw();
      upcoming.computeBy(others);
    }
    batch.compute();
    return batch.records();
  }

  private RecordBatch draw() {
    List<DrawnRecord> drawn = new ArrayList<>(RECORDS);
    long bytes = 0;
    while (!ended && drawn.size() < RECORDS && bytes < BYTES) {
      Optional<DrawnRecord> next = drawNext();
      next.ifPresent(drawn::add);
      bytes += next.map(record -> record.record().value().length).orElse(0);
      ended = next.isEmpty();
    }
    return new RecordBatch(drawn, work, partSize);
  }

  /** The source's next; none at its end, also where that is a failure. */
  private Optional<DrawnRecord> drawNext() {
    try {
      return DrawnRecord.from(source, work);
    } catch (RuntimeException broken) {
      failure = broken;
      return Optional.empty();
    }
  }

  /** Ends the other threads, which finish what they have begun. */
  @Override
  public void close() {
    if (others != null) {
      others.shutdownNow();
    }
  }
}
