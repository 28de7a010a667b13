package io.pactwatch.view;

import java.time.Instant;
import java.util.Optional;

/**
 * A part of event time.
 *
 * @param from the first instant that is in it; open if absent
 * @param to the first instant after it; open if absent
 */
public record TimeRange(Optional<Instant> from, Optional<Instant> to) {
  /** All time. */
  public static final TimeRange ALL = new TimeRange(Optional.empty(), Optional.empty());

  /** Whether a time is in it. */
  public boolean contains(Instant time) {
    return from.filter(time::isBefore).isEmpty() && to.filter(end -> !time.isBefore(end)).isEmpty();
  }
}
