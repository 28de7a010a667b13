package io.pactwatch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class AlertSubscriberTest {
  private final List<String> seen = new ArrayList<>();

  private final AlertTopic topic =
      new AlertTopic()
          .with(0, 100, SampleAlerts.contested("a"))
          .with(0, 300, SampleAlerts.contested("b"))
          .with(1, 200, SampleAlerts.contested("c"))
          .withTombstone(1, 400, "a")
          .withText(1, 500, "{\"id\":")
          .withText(1, 600, "null");

  @Test
  void readsToTheEndInTheOrderOfLogTimeAndStops() {
    read(new StartPosition.Beginning(), topic.consumer());

    assertThat(seen)
        .containsExactly(
            "raised a",
            "raised c",
            "raised b",
            "withdrawn a",
            "unreadable test.alerts.v1, partition 1, offset 2",
            "unreadable test.alerts.v1, partition 1, offset 3");
  }

  @Test
  void readsNothingFromNowOnWithoutFollowing() {
    read(new StartPosition.Now(), topic.consumer());

    assertThat(seen).isEmpty();
  }

  @Test
  void beginsAtALogTime() {
    read(new StartPosition.LoggedAt(Instant.ofEpochMilli(250)), topic.consumer());

    assertThat(seen).startsWith("raised b", "withdrawn a").hasSize(4);
  }

  @Test
  void beginsAtTheEndWhereNothingWasLoggedSince() {
    read(new StartPosition.LoggedAt(Instant.ofEpochMilli(1_000)), topic.consumer());

    assertThat(seen).isEmpty();
  }

  @Test
  void handsOverTheWholeAlert() {
    List<Alert> alerts = new ArrayList<>();
    AlertListener listener =
        new AlertListener() {
          @Override
          public void raised(Alert alert) {
            alerts.add(alert);
          }

          @Override
          public void withdrawn(String id) {}

          @Override
          public void unreadable(String where) {}
        };
    try (AlertSubscriber subscriber =
        new AlertSubscriber(topic.consumer(), AlertTopic.connection())) {
      subscriber.read(new StartPosition.Beginning(), false, listener);
    }

    assertThat(alerts).contains(SampleAlerts.contested("a"));
  }

  @Test
  void followsUntilItIsStopped() {
    MockConsumer<String, byte[]> consumer = topic.consumer();
    AlertSubscriber subscriber = new AlertSubscriber(consumer, AlertTopic.connection());
    consumer.schedulePollTask(() -> seen.add("waiting"));
    consumer.schedulePollTask(subscriber::stop);

    subscriber.read(new StartPosition.Beginning(), true, new Noting());
    subscriber.close();

    assertThat(seen).hasSize(7).endsWith("waiting");
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void stopsBetweenTwoRecords() {
    MockConsumer<String, byte[]> consumer = topic.consumer();
    AlertSubscriber subscriber = new AlertSubscriber(consumer, AlertTopic.connection());

    subscriber.read(
        new StartPosition.Beginning(),
        true,
        new Noting() {
          @Override
          public void raised(Alert alert) {
            super.raised(alert);
            subscriber.stop();
          }
        });

    assertThat(seen).containsExactly("raised a");
  }

  @Test
  void saysInOneLineWhatKafkaForbids() {
    MockConsumer<String, byte[]> consumer = topic.consumer();
    consumer.schedulePollTask(
        () -> consumer.setPollException(new TopicAuthorizationException("not for you")));
    AlertSubscriber subscriber = new AlertSubscriber(consumer, AlertTopic.connection());

    assertThatThrownBy(() -> subscriber.read(new StartPosition.Beginning(), true, new Noting()))
        .isInstanceOf(ClientException.class)
        .hasMessage("Kafka at broker.example:9092 forbids it: not for you: ask for the right");
  }

  private void read(StartPosition from, MockConsumer<String, byte[]> consumer) {
    try (AlertSubscriber subscriber = new AlertSubscriber(consumer, AlertTopic.connection())) {
      subscriber.read(from, false, new Noting());
    }
  }

  private class Noting implements AlertListener {
    @Override
    public void raised(Alert alert) {
      seen.add("raised " + alert.id());
    }

    @Override
    public void withdrawn(String id) {
      seen.add("withdrawn " + id);
    }

    @Override
    public void unreadable(String where) {
      seen.add("unreadable " + where);
    }
  }
}
