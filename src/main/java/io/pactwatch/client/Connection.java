package io.pactwatch.client;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which Kafka cluster, and which topics on it.
 *
 * @param bootstrapServers {@code host:port}, several joined by commas
 * @param properties further Kafka client properties, security above all; they win over what the
 *     clients of this package set, but for the formats of keys and values
 * @param topicPrefix before every topic's name, for example {@code pactwatch.}
 */
public record Connection(
    String bootstrapServers, Map<String, String> properties, String topicPrefix) {
  private static final Pattern LEGAL_PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,200}");
  private static final Pattern SECRET_KEY =
      Pattern.compile(
          ".*(password|passphrase|secret|jaas|token|credential|private|keystore\\.key).*");

  /**
   * Checks the prefix.
   *
   * @throws IllegalArgumentException if no topic's name can begin with the prefix
   */
  public Connection {
    properties = Map.copyOf(properties);
    if (!LEGAL_PREFIX.matcher(topicPrefix).matches()) {
      throw new IllegalArgumentException(
          "topic prefix '"
              + topicPrefix
              + "' may hold only letters, digits, points, underscores and hyphens");
    }
  }

  /** Names the servers only: the properties hold secrets. */
  @Override
  public String toString() {
    return "Kafka at " + bootstrapServers;
  }

  /** The text without the values of properties that hold secrets. */
  String withoutSecrets(String text) {
    String redacted = text;
    for (Map.Entry<String, String> property : properties.entrySet()) {
      boolean secret = SECRET_KEY.matcher(property.getKey().toLowerCase(Locale.ROOT)).matches();
      if (secret && !property.getValue().isBlank()) {
        redacted = redacted.replace(property.getValue(), "[hidden]");
      }
    }
    return redacted;
  }
}
