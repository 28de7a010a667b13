package io.pactwatch.feeds.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets one request at a time pass to each host. */
final class HostGate {
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  /** Waits until nobody else asks the host. */
  void enter(String host) throws InterruptedException {
    semaphore(host).acquire();
  }

  /** Lets the next one pass. */
  void leave(String host) {
    semaphore(host).release();
  }

  private Semaphore semaphore(String host) {
    return hosts.computeIfAbsent(host.toLowerCase(Locale.ROOT), name -> new Semaphore(1, true));
  }
}
