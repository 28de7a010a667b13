package io.pactwatch.replay;

import io.pactwatch.stream.RecordWork;
import io.pactwatch.stream.ReplayWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands out the records of a source, each with the work on it. Threads of its own draw them, so
 * many ahead, and compute what can be computed of each alone; with none, each record is drawn when
 * it is asked for, and nothing is computed. The order is the source's, with any number of threads.
 */
final class ReadAhead implements AutoCloseable {
  private static final int RECORDS_PER_THREAD = 32;

  private final ItemSource source;
  private final ReplayWork work;
  private final List<Thread> threads = new ArrayList<>();

  /** What was drawn, in order: each place is taken before the work on its record begins. */
  private final BlockingQueue<CompletableFuture<Optional<Drawn>>> places;

  /** Of the source. */
  private final Lock turn = new ReentrantLock();

  private boolean ended;

  /**
   * A record that was drawn.
   *
   * @param work on it
   * @param position how much of the source was read up to it
   */
  record Drawn(ReplayRecord record, RecordWork work, long position) {}

  private ReadAhead(ItemSource source, ReplayWork work, int count) {
    this.source = source;
    this.work = work;
    places = new ArrayBlockingQueue<>(Math.max(1, count * RECORDS_PER_THREAD));
  }

  /**
   * Begins to read.
   *
   * @param source not to be used by others until this one is closed
   * @param count of the threads that read ahead; may be 0
   */
  static ReadAhead start(ItemSource source, ReplayWork work, int count) {
    ReadAhead ahead = new ReadAhead(source, work, count);
    for (int number = 1; number <= count; number++) {
      Thread thread = new Thread(ahead::drawAll, "read-ahead-" + number);
      thread.setDaemon(true);
      ahead.threads.add(thread);
    }
    ahead.threads.forEach(Thread::start);
    return ahead;
  }

  /**
   * The next record; empty at the end. Not to be called after the end.
   *
   * @throws ReplayException if it cannot be read
   */
  Optional<Drawn> next() {
    if (threads.isEmpty()) {
      return draw();
    }
    try {
      return places.take().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were read", interrupted);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("records cannot be read ahead", failure.getCause());
    }
  }

  private Optional<Drawn> draw() {
    return source
        .next()
        .map(
            record ->
                new Drawn(
                    record,
                    work.ahead(record.value(), record.kind(), record.loggedAt()),
                    source.position()));
  }

  private void drawAll() {
    try {
      boolean more = true;
      while (more) {
        more = drawNext();
      }
    } catch (InterruptedException closed) {
      // Nobody asks any more.
    }
  }

  private boolean drawNext() throws InterruptedException {
    CompletableFuture<Optional<Drawn>> place = new CompletableFuture<>();
    try {
      Optional<Drawn> drawn = drawInto(place);
      drawn.ifPresent(next -> next.work().computeAhead());
      place.complete(drawn);
      return drawn.isPresent();
    } catch (RuntimeException | Error failure) {
      place.completeExceptionally(failure);
      return false;
    }
  }

  /** Draws a record, for which a place is taken first. After the end all find the end. */
  private Optional<Drawn> drawInto(CompletableFuture<Optional<Drawn>> place)
      throws InterruptedException {
    turn.lockInterruptibly();
    try {
      if (ended) {
        return Optional.empty();
      }
      places.put(place);
      // Unless a record is drawn, by its end or by a failure, there is none after it.
      ended = true;
      Optional<Drawn> drawn = draw();
      ended = drawn.isEmpty();
      return drawn;
    } finally {
      turn.unlock();
    }
  }

  /** Ends the threads; the source can then be used by others again. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
