package io.pactwatch.cli;

import io.pactwatch.client.AlertListener;
import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.StartPosition;
import java.util.function.Supplier;

/** Reads the alert topic from its beginning in a thread of its own, until it is closed. */
final class BackgroundSubscription implements AutoCloseable {
  private static final long PATIENCE_MS = 5_000;

  private final AlertSubscriber subscriber;
  private final Thread thread;

  private BackgroundSubscription(AlertSubscriber subscriber, Thread thread) {
    this.subscriber = subscriber;
    this.thread = thread;
  }

  static BackgroundSubscription start(Supplier<AlertSubscriber> connect, AlertListener listener) {
    AlertSubscriber subscriber = connect.get();
    Thread thread =
        new Thread(
            () -> {
              try (subscriber) {
                subscriber.read(new StartPosition.Beginning(), true, listener);
              }
            },
            "pactwatch-alerts");
    thread.setDaemon(true);
    thread.start();
    return new BackgroundSubscription(subscriber, thread);
  }

  @Override
  public void close() {
    subscriber.stop();
    try {
      thread.join(PATIENCE_MS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
