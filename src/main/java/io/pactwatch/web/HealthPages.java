package io.pactwatch.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the two health addresses answer. */
final class HealthPages {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private HealthPages() {}

  static Answer live(Health health) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("status", health.live() ? "up" : "down");
    if (!health.live()) {
      body.put("reason", reason(health));
    }
    return new Answer(health.live() ? OK : UNAVAILABLE, body.toString());
  }

  static Answer ready(Health health) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("status", health.ready() ? "ready" : "not-ready");
    body.put("state", health.state().written());
    health.totalLag().ifPresent(lag -> body.put("totalLag", lag));
    if (!health.ready()) {
      body.put("reason", reason(health));
    }
    return new Answer(health.ready() ? OK : UNAVAILABLE, body.toString());
  }

  private static String reason(Health health) {
    if (!health.detail().isBlank()) {
      return health.detail();
    }
    return switch (health.state()) {
      case STARTING -> "the streams are starting";
      case REBALANCING -> "partitions move between instances or state is read back";
      case RUNNING -> "the lag is not known yet";
      case STOPPING -> "the streams are stopping";
      case DEAD -> "the streams have stopped for good";
    };
  }

  /**
   * A status and a JSON text.
   *
   * @param status of HTTP
   * @param body JSON
   */
  record Answer(int status, String body) {}
}
