package io.pactwatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The moment from which the broker's process has to end. The closed standard input gives the order:
 * the parent closes it, or the operating system does when the parent dies in whatever way.
 */
final class StopOrder {
  private final CountDownLatch given = new CountDownLatch(1);

  /** Gives the order when the input ends. What the input says is ignored. */
  void giveAtEndOf(InputStream input) {
    startDaemon("broker-watch-parent", () -> readToEnd(input));
  }

  /** Ends the virtual machine when the given time has passed since the order, come what may. */
  void haltAfter(Duration limit) {
    startDaemon("broker-stop-limit", () -> halt(limit));
  }

  /** Gives the order; again and again does no harm. */
  void give() {
    given.countDown();
  }

  /** Waits for the order. */
  void await() throws InterruptedException {
    given.await();
  }

  /**
   * Waits for the order for a limited time.
   *
   * @return whether the order was given
   */
  boolean await(Duration limit) throws InterruptedException {
    return given.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void readToEnd(InputStream input) {
    byte[] ignored = new byte[256];
    try {
      while (input.read(ignored) >= 0) {
        // Only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe is an end, too.
    } finally {
      give();
    }
  }

  private void halt(Duration limit) {
    try {
      given.await();
      TimeUnit.MILLISECONDS.sleep(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(BrokerMain.FAILED);
  }

  private static void startDaemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
