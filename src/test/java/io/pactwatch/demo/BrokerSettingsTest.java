package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
  private static final Path DATA = Path.of("data").toAbsolutePath();

  @Test
  void listensOnTheLoopbackOnly() {
    Map<String, String> properties = new BrokerSettings(DATA, 9092, 9093).properties();

    assertThat(properties)
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:9092")
        .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093");
  }

  @Test
  void keepsEverythingInTheDataDirectory() {
    BrokerSettings settings = new BrokerSettings(DATA, 9092, 9093);

    assertThat(settings.storageDirectory()).startsWithRaw(DATA);
    assertThat(settings.lockFile()).hasParentRaw(DATA);
    assertThat(settings.logFile()).hasParentRaw(DATA);
    assertThat(settings.properties())
        .containsEntry("log.dirs", settings.storageDirectory().toString());
  }

  @Test
  void needsNoSecondBroker() {
    Map<String, String> properties = new BrokerSettings(DATA, 9092, 9093).properties();

    assertThat(properties.entrySet())
        .filteredOn(
            entry -> entry.getKey().matches(".*(replication\\.factor|min\\.isr|insync\\.replicas)"))
        .hasSize(7)
        .allSatisfy(entry -> assertThat(entry.getValue()).as(entry.getKey()).isEqualTo("1"));
  }

  @Test
  void createsNoTopicUnasked() {
    assertThat(new BrokerSettings(DATA, 9092, 9093).properties())
        .containsEntry("auto.create.topics.enable", "false");
  }

  /** Kafka ignores names that it does not know, so a misspelt one would go unnoticed. */
  @Test
  void setsOnlyWhatKafkaKnows() {
    Properties properties = new Properties();
    properties.putAll(new BrokerSettings(DATA, 9092, 9093).properties());

    assertThat(KafkaConfig.fromProps(properties, false).values().keySet())
        .containsAll(properties.stringPropertyNames());
  }

  @Test
  void makesTheDataDirectoryAbsolute() {
    assertThat(new BrokerSettings(Path.of("a/../data"), 9092, 9093).dataDirectory())
        .isEqualTo(DATA);
  }

  @Test
  void refusesPortsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BrokerSettings(DATA, 0, 9093))
        .withMessage("port must be from 1 to 65535, is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BrokerSettings(DATA, 9092, 65_536))
        .withMessage("controller port must be from 1 to 65535, is 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BrokerSettings(DATA, 9092, 9092))
        .withMessage("port and controller port are both 9092");
  }
}
