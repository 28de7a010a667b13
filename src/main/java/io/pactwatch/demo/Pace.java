package io.pactwatch.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets the time between items pass in small: years in a minute. Items that go back in time do not
 * wait.
 */
public final class Pace {
  /** Years in which little was published must not bore anybody. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(600);

  private final double daysPerSecond;
  private final Pause pause;
  private Instant previous = Instant.MAX;

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;
  }

  /**
   * A pace.
   *
   * @param daysPerSecond how many days of event time pass in a second; positive
   * @param pause how to wait
   * @throws IllegalArgumentException if the speed is not positive
   */
  public Pace(double daysPerSecond, Pause pause) {
    if (!(daysPerSecond > 0)) {
      throw new IllegalArgumentException("speed " + daysPerSecond + " must be above 0");
    }
    this.daysPerSecond = daysPerSecond;
    this.pause = pause;
  }

  /** Waits until the next item's turn has come. */
  public void await(Instant published) throws InterruptedException {
    if (published.isAfter(previous)) {
      pause.sleep(shortened(Duration.between(previous, published)));
    }
    previous = published;
  }

  private Duration shortened(Duration between) {
    double seconds = between.toSeconds() / 86_400.0 / daysPerSecond;
    Duration wait = Duration.ofMillis(Math.round(seconds * 1000));
    return wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
  }
}
