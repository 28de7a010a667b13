package io.pactwatch.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
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

  private static final String EVENTS = "text/event-stream";
  private static final int NOT_ACCEPTABLE = 406;
  private static final int UNAVAILABLE = 503;

  private final WebContent content;

  AlertStream(WebContent content) {
    this.content = content;
  }

  /** All that can go wrong is said before the stream begins: then there is still a status. */
  void handle(Context context) throws Exception {
    Parameters.of(context, Set.of());
    if (!accepts(context)) {
      refuse(context, NOT_ACCEPTABLE, "this is a stream: ask with 'Accept: text/event-stream'");
      return;
    }
    Optional<String> lastSeen = Optional.ofNullable(context.header("Last-Event-ID"));
    Optional<Subscription> subscription = content.live().feed().subscribe(lastSeen);
    if (subscription.isEmpty()) {
      refuse(context, UNAVAILABLE, "too many listen already: ask /api/alerts now and then instead");
      return;
    }
    new SseHandler(client -> begin(client, subscription.get())).handle(context);
  }

  /** The answer to HEAD: the headers alone. */
  void head(Context context) {
    Parameters.of(context, Set.of());
    context.contentType(EVENTS);
  }

  private static boolean accepts(Context context) {
    return Optional.ofNullable(context.header("Accept"))
        .filter(types -> types.contains(EVENTS))
        .isPresent();
  }

  private static void refuse(Context context, int status, String message) {
    context.status(status);
    ApiRoutes.answer(context, ApiJson.error(message));
  }

  private void begin(SseClient client, Subscription subscription) {
    client.keepAlive();
    client.onClose(subscription::close);
    Thread thread = new Thread(() -> send(client, subscription), "alert-stream");
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
