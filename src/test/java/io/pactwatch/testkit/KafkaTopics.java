package io.pactwatch.testkit;

import io.pactwatch.config.Settings;
import io.pactwatch.runtime.AdminClients;
import io.pactwatch.runtime.TopicProvisioner;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The topics on a broker of a test. */
public final class KafkaTopics {
  private KafkaTopics() {}

  /** Creates all topics under a prefix, with two partitions each. */
  public static void create(String bootstrapServers, String prefix) {
    Settings settings =
        MonitorSettings.with(
            Map.of(
                "kafka.bootstrap.servers", bootstrapServers,
                "topics.prefix", prefix,
                "topics.partitions", "2"));
    try (Admin admin = AdminClients.create(settings)) {
      new TopicProvisioner(admin, settings).create();
    }
  }
}
