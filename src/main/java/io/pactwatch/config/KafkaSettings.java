package io.pactwatch.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of Kafka's own clients, passed on unchecked. They may hold secrets, so the text of this
 * object masks them.
 *
 * @param properties by Kafka's own names, for example {@code bootstrap.servers}
 */
public record KafkaSettings(Map<String, String> properties) {

  /** Keeps the properties unchangeable. */
  public KafkaSettings {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    properties.forEach((key, value) -> shown.put(key, ShownText.value(key, value)));
    return shown.toString();
  }
}
