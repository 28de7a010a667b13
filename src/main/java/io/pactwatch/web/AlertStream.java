package io.pactwatch.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.pactwatch.core.model.Alert;
import io.pactwatch.view.AlertFeed;
import io.pactwatch.view.AlertFeed.Subscription;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Alerts as they come, as server-sent events. Each client has a thread of its own, so that a slow
 * one holds up nobody; their number is bounded.
 */
final class AlertStream {
  /** Within it something is sent, so that both ends see when the other is gone. */
  private static final int HEARTBEAT_SECONDS = 15;

  private final WebContent content;

  AlertStream(WebContent content) {
    this.content = content;
  }

  void accept(SseClient client) {
    Context context = client.ctx();
    Parameters.of(context, Set.of());
    Optional<String> lastSeen = Optional.ofNullable(context.header("Last-Event-ID"));
    Optional<Subscription> subscription = content.live().feed().subscribe(lastSeen);
    if (subscription.isEmpty()) {
      client.sendEvent("full", "too many listen already: ask /api/alerts now and then instead");
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(subscription.get()::close);
    Thread thread = new Thread(() -> send(client, subscription.get()), "alert-stream");
    thread.setDaemon(true);
    thread.start();
  }

  private void send(SseClient client, Subscription subscription) {
    try (client;
        subscription) {
      client.sendComment("alerts as they come");
      while (subscription.isOpen() && !client.terminated()) {
        Optional<Alert> alert = subscription.next(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (alert.isPresent()) {
          send(client, alert.get());
        } else {
          client.sendComment("nothing new");
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(SseClient client, Alert alert) {
    String json = ApiRoutes.text(new ApiJson(content.names().get()).alert(alert));
    client.sendEvent("alert", json, AlertFeed.eventId(alert));
  }
}
