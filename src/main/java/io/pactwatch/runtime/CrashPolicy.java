package io.pactwatch.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when a stream thread dies. A passing fault (a broker that is away, a rebalance) gets a
 * new thread, at most three times in five minutes; anything else, and the fourth time, stops this
 * instance, so that whoever runs it sees that it is broken instead of a process that does nothing.
 */
public final class CrashPolicy implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CrashPolicy.class);
  private static final int MAXIMUM_REPLACEMENTS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MAXIMUM_CAUSES = 16;

  private final InstantSource clock;
  private final Consumer<Throwable> givenUp;
  private final Deque<Instant> replacements = new ArrayDeque<>();

  /**
   * A policy.
   *
   * @param clock tells when threads died
   * @param givenUp is told the reason when this instance stops
   */
  public CrashPolicy(InstantSource clock, Consumer<Throwable> givenUp) {
    this.clock = clock;
    this.givenUp = givenUp;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
    Instant now = clock.instant();
    while (!replacements.isEmpty() && replacements.peekFirst().isBefore(now.minus(WINDOW))) {
      replacements.removeFirst();
    }
    String reason = Failures.oneLine(failure);
    if (isPassing(failure) && replacements.size() < MAXIMUM_REPLACEMENTS) {
      replacements.addLast(now);
      LOG.warn(
          "A stream thread died of a passing fault and is replaced ({} of {} in {}): {}",
          replacements.size(),
          MAXIMUM_REPLACEMENTS,
          WINDOW,
          reason);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("A stream thread died and this instance stops: {}", reason);
    givenUp.accept(failure);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** Whether it can be expected to go away by itself. */
  static boolean isPassing(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAXIMUM_CAUSES; depth++) {
      if (cause instanceof Error
          || cause instanceof AuthenticationException
          || cause instanceof AuthorizationException) {
        return false;
      }
      if (cause instanceof RetriableException
          || cause instanceof TaskMigratedException
          || cause instanceof TaskCorruptedException
          || cause instanceof LockException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
