package io.pactwatch.demo;

import java.util.List;
import java.util.function.Consumer;

/**
 * Publishes the bundled timeline with the pauses between its items shortened, so that seven years
 * pass in a minute.
 */
public final class TimelineReplay {
  private final Pace pace;

  /**
   * A replay.
   *
   * @param daysPerSecond how many days of event time pass in a second; positive
   * @param pause how to wait
   * @throws IllegalArgumentException if the speed is not positive
   */
  public TimelineReplay(double daysPerSecond, Pace.Pause pause) {
    pace = new Pace(daysPerSecond, pause);
  }

  /** Publishes all entries, in order. */
  public void run(List<BundledTimeline.Entry> timeline, Consumer<BundledTimeline.Entry> publisher)
      throws InterruptedException {
    for (BundledTimeline.Entry entry : timeline) {
      pace.await(entry.item().publishedAt());
      publisher.accept(entry);
    }
  }
}
