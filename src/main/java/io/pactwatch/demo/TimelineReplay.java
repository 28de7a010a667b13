package io.pactwatch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Publishes the bundled timeline with the pauses between its items shortened, so that seven years
 * pass in a minute.
 */
public final class TimelineReplay {
  /** Years in which little was published must not bore anybody. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(600);

  private final double daysPerSecond;
  private final Pause pause;

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    /** Waits. */
    void sleep(Duration duration) throws InterruptedException;
  }

  /**
   * A replay.
   *
   * @param daysPerSecond how many days of event time pass in a second; positive
   * @param pause how to wait
   * @throws IllegalArgumentException if the speed is not positive
   */
  public TimelineReplay(double daysPerSecond, Pause pause) {
    if (!(daysPerSecond > 0)) {
      throw new IllegalArgumentException("speed " + daysPerSecond + " must be above 0");
    }
    this.daysPerSecond = daysPerSecond;
    this.pause = pause;
  }

  /** Publishes all entries, in order. */
  public void run(List<BundledTimeline.Entry> timeline, Consumer<BundledTimeline.Entry> publisher)
      throws InterruptedException {
    Instant previous = Instant.MAX;
    for (BundledTimeline.Entry entry : timeline) {
      Instant published = entry.item().publishedAt();
      if (published.isAfter(previous)) {
        pause.sleep(shortened(Duration.between(previous, published)));
      }
      publisher.accept(entry);
      previous = published;
    }
  }

  private Duration shortened(Duration between) {
    double seconds = between.toSeconds() / 86_400.0 / daysPerSecond;
    Duration wait = Duration.ofMillis(Math.round(seconds * 1000));
    return wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
  }
}
