package io.pactwatch.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * What part of the past is replayed.
 *
 * @param from the first instant that is part of it; absent for all that there is
 * @param to the first instant that is no part of it any more; absent for all that there is
 * @param by which time of a record counts
 */
public record Period(Optional<Instant> from, Optional<Instant> to, Clock by) {

  /** The two times of a record. */
  public enum Clock {
    /** When the item was published. */
    EVENT,
    /** When the broker logged the record. */
    LOG
  }

  /** All of the past. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty(), Clock.EVENT);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the period ends before it begins
   */
  public Period {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException(
          "the period ends at " + to.get() + ", before it begins at " + from.get());
    }
  }

  /** Whether a time is within. */
  public boolean contains(Instant time) {
    return from.map(first -> !time.isBefore(first)).orElse(true)
        && to.map(time::isBefore).orElse(true);
  }
}
