package io.pactwatch.cli;

import io.pactwatch.config.Settings;
import io.pactwatch.runtime.AdminClients;
import io.pactwatch.runtime.TopicProblem;
import io.pactwatch.runtime.TopicProvisioner;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * What the commands about topics ask of Kafka. Apart from them, because picocli looks at all
 * commands, and those without Kafka must not load it.
 */
final class TopicAdministration {
  private TopicAdministration() {}

  /** Creates what is missing and returns the names. */
  static List<String> create(Settings settings) {
    try (Admin admin = AdminClients.create(settings)) {
      return new TopicProvisioner(admin, settings).create();
    }
  }

  /** What is not as it must be. */
  static List<TopicProblem> check(Settings settings) {
    try (Admin admin = AdminClients.create(settings)) {
      return new TopicProvisioner(admin, settings).check();
    }
  }
}
