package io.pactwatch.runtime;

import io.pactwatch.config.Settings;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Makes admin clients from the settings of a user. */
public final class AdminClients {
  private static final int PATIENCE_MS = 15_000;

  private AdminClients() {}

  /**
   * A client, which the caller closes. It does not connect before it is asked for something.
   *
   * @throws KafkaAccessException if Kafka refuses the settings
   */
  public static Admin create(Settings settings) {
    Properties properties = new Properties();
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    properties.putAll(settings.kafka().properties());
    try {
      return Admin.create(properties);
    } catch (KafkaException refused) {
      throw KafkaAccessException.misconfigured(refused);
    }
  }
}
