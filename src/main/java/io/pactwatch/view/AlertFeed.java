package io.pactwatch.view;

import io.pactwatch.core.model.Alert;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands alerts on as they come, to a bounded number of subscribers. Safe for many threads. */
public final class AlertFeed {
  /** More are refused. */
  public static final int MOST_SUBSCRIBERS = 32;

  /** A subscriber that is further behind is let go. */
  public static final int MOST_WAITING = 256;

  /** So many of the newest can be asked for by whoever was away. */
  public static final int MOST_REMEMBERED = 256;

  private final Set<Subscription> subscriptions = new LinkedHashSet<>();
  private final Deque<Alert> newest = new ArrayDeque<>();

  /** By which a subscriber says what it has seen: the alert's id and the revision's number. */
  public static String eventId(Alert alert) {
    return alert.id() + "/" + alert.revisions().size();
  }

  synchronized void publish(Alert alert) {
    newest.addLast(alert);
    if (newest.size() > MOST_REMEMBERED) {
      newest.removeFirst();
    }
    for (Subscription subscription : List.copyOf(subscriptions)) {
      if (!subscription.waiting.offer(alert)) {
        subscription.close();
      }
    }
  }

  /**
   * Begins to listen.
   *
   * @param lastSeen the event after which to begin; where it is not remembered, all that is
   *     remembered comes first; absent for what comes from now on
   * @return nothing where there are too many already
   */
  public synchronized Optional<Subscription> subscribe(Optional<String> lastSeen) {
    if (subscriptions.size() >= MOST_SUBSCRIBERS) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription();
    lastSeen.ifPresent(id -> subscription.waiting.addAll(after(id)));
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  private List<Alert> after(String id) {
    List<Alert> missed = new ArrayList<>();
    for (Alert alert : newest) {
      missed.add(alert);
      if (eventId(alert).equals(id)) {
        missed.clear();
      }
    }
    return missed;
  }

  private synchronized void remove(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  /** One that listens. */
  public final class Subscription implements AutoCloseable {
    private final BlockingQueue<Alert> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;

    private Subscription() {}

    /** The next alert, or nothing if none comes in time. */
    public Optional<Alert> next(long patience, TimeUnit unit) throws InterruptedException {
      return Optional.ofNullable(waiting.poll(patience, unit));
    }

    /** Whether it still gets alerts. */
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
      remove(this);
    }
  }
}
