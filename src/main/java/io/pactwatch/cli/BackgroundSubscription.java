package io.pactwatch.cli;

import io.pactwatch.client.AlertListener;
import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.StartPosition;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the alert topic from its beginning in a thread of its own, until it is closed. */
final class BackgroundSubscription implements AutoCloseable {
  private static final long PATIENCE_MS = 5_000;

  private final AlertSubscriber subscriber;
  private volatile Optional<RuntimeException> failure = Optional.empty();
  private final Thread thread;

  private BackgroundSubscription(
      AlertSubscriber subscriber, AlertListener listener, Runnable onFailure) {
    this.subscriber = subscriber;
    thread = new Thread(() -> read(listener, onFailure), "pactwatch-alerts");
    thread.setDaemon(true);
  }

  /**
   * Starts to read.
   *
   * @param onFailure is run when reading or printing fails, a closed pipe among it
   */
  static BackgroundSubscription start(
      Supplier<AlertSubscriber> connect, AlertListener listener, Runnable onFailure) {
    BackgroundSubscription subscription =
        new BackgroundSubscription(connect.get(), listener, onFailure);
    subscription.thread.start();
    return subscription;
  }

  private void read(AlertListener listener, Runnable onFailure) {
    try (subscriber) {
      subscriber.read(new StartPosition.Beginning(), true, listener);
    } catch (RuntimeException failed) {
      failure = Optional.of(failed);
      onFailure.run();
    }
  }

  /** Throws what ended the reading, if anything did. */
  void throwIfFailed() {
    failure.ifPresent(
        failed -> {
          throw failed;
        });
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
