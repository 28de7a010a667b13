package io.pactwatch.backtest.output.picture;

import java.time.Duration;
import java.time.Instant;

/**
 * What the time axes of all pictures of a report show.
 *
 * @param from the left end
 * @param to the right end, at least a day later
 */
public record TimeSpan(Instant from, Instant to) {
  private static final Duration SHORTEST = Duration.ofDays(1);

  /** Moves the end where it is less than a day after the beginning. */
  public TimeSpan {
    to = to.isBefore(from.plus(SHORTEST)) ? from.plus(SHORTEST) : to;
  }
}
