package io.pactwatch.replay;

import io.pactwatch.stream.RecordWork;
import io.pactwatch.stream.ReplayWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the records of a source, each with the work on it. They are drawn in batches, and what
 * can be computed of each record alone is computed of a whole batch before its first record is
 * handed out. With several threads the others compute a batch while the one before is handed out,
 * and the thread that asks, which alone reads the source, does what they have not begun. The order
 * is the source's, with any number of threads.
 */
final class ReadAhead implements AutoCloseable {
  static final int BATCH_RECORDS = 1_024;

  /** Of the values of a batch, so that large records do not fill the memory. */
  static final int BATCH_BYTES = 8 << 20;

  /** Of a batch, so that no thread waits long for another. */
  private static final int PARTS_PER_THREAD = 2;

  private final ItemSource source;
  private final ReplayWork work;
  private final Consumer<List<RecordWork>> computing;
  private final int parts;

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
    this(source, work, threads, work::computeAhead);
  }

  /** With another way to compute what can be computed of records. */
  ReadAhead(ItemSource source, ReplayWork work, int threads, Consumer<List<RecordWork>> computing) {
    this.source = source;
    this.work = work;
    this.computing = computing;
    parts = threads == 1 ? 1 : PARTS_PER_THREAD * threads;
    others = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, new ComputeThreads());
  }

  private static final class ComputeThreads implements ThreadFactory {
    private int number;

    @Override
    public Thread newThread(Runnable computing) {
      number++;
      Thread thread = new Thread(computing, "compute-ahead-" + number);
      thread.setDaemon(true);
      return thread;
    }
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
    upcoming = others == null ? null : draw();
    batch.compute();
    return batch.records();
  }

  /** Draws a batch, and lets the others begin with it. */
  private RecordBatch draw() {
    List<DrawnRecord> drawn = new ArrayList<>(BATCH_RECORDS);
    long bytes = 0;
    while (!ended && drawn.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      Optional<DrawnRecord> next = drawNext();
      next.ifPresent(drawn::add);
      bytes += next.map(record -> record.record().value().length).orElse(0);
      ended = next.isEmpty();
    }
    RecordBatch batch = new RecordBatch(drawn, parts, computing);
    if (others != null) {
      batch.computeBy(others);
    }
    return batch;
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
