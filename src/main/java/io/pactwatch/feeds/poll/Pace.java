package io.pactwatch.feeds.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between two polls. Never exactly the same, so that many feeds of one server, and
 * many pollers of one feed, do not ask in the same moment.
 */
final class Pace {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 16;
  private static final double SPREAD = 0.1;

  private final RandomGenerator random;

  Pace(RandomGenerator random) {
    this.random = random;
  }

  /**
   * After a poll that worked: the interval, a tenth more or less, but as long as the server says
   * that nothing will change.
   */
  Duration afterSuccess(Duration interval, Duration freshFor) {
    return longer(scaled(interval, 1 - SPREAD + 2 * SPREAD * random.nextDouble()), freshFor);
  }

  /**
   * After one that failed: one to two intervals, doubled with each further failure in a row, up to
   * six hours or, where that is longer, the interval; and as long as the server wants to be left
   * alone.
   *
   * @param failures in a row, at least 1
   */
  Duration afterFailure(Duration interval, int failures, Duration retryAfter) {
    double doubled = (double) interval.toMillis() * Math.pow(2, Math.min(failures, MOST_DOUBLINGS));
    double bounded = Math.min(doubled, (double) longer(LONGEST_PAUSE, interval).toMillis());
    Duration pause = Duration.ofMillis((long) (bounded * (0.5 + random.nextDouble() / 2)));
    return longer(pause, scaled(retryAfter, 1 + SPREAD * random.nextDouble()));
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) Math.ceil((double) duration.toMillis() * factor));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
