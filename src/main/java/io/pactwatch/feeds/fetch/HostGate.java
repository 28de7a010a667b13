package io.pactwatch.feeds.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time pass to each host. Remembers no host that nobody asks. */
final class HostGate {
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  /**
   * Those who ask a host.
   *
   * @param turn whose turn it is
   * @param waiting how many they are, the one whose turn it is included
   */
  private record Queue(Semaphore turn, int waiting) {}

  /** Waits until nobody else asks the host. */
  void enter(String host) throws InterruptedException {
    Queue queue =
        queues.merge(
            key(host),
            new Queue(new Semaphore(1, true), 1),
            (known, one) -> new Queue(known.turn(), known.waiting() + 1));
    try {
      queue.turn().acquire();
    } catch (InterruptedException stop) {
      leaveQueue(host);
      throw stop;
    }
  }

  /** Lets the next one pass. */
  void leave(String host) {
    @Nullable Queue queue = queues.get(key(host));
    if (queue != null) {
      queue.turn().release();
    }
    leaveQueue(host);
  }

  private void leaveQueue(String host) {
    queues.computeIfPresent(
        key(host),
        (key, queue) -> queue.waiting() == 1 ? null : new Queue(queue.turn(), queue.waiting() - 1));
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
