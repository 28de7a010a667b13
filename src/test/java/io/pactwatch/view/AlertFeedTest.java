package io.pactwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Alert;
import io.pactwatch.view.AlertFeed.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlertFeedTest {
  private final AlertFeed feed = new AlertFeed();

  private static Alert alert(String id) {
    return ViewCases.alert(id, "microsoft|openai", 0);
  }

  private static List<String> waiting(Subscription subscription) throws InterruptedException {
    List<String> events = new ArrayList<>();
    for (Optional<Alert> next = subscription.next(0, TimeUnit.SECONDS);
        next.isPresent();
        next = subscription.next(0, TimeUnit.SECONDS)) {
      events.add(AlertFeed.eventId(next.get()));
    }
    return events;
  }

  @Test
  void whoListensGetsWhatComesAndNothingFromBefore() throws InterruptedException {
    feed.publish(alert("before"));
    Subscription subscription = feed.subscribe(Optional.empty()).orElseThrow();
    feed.publish(alert("a"));
    feed.publish(alert("b"));

    assertThat(waiting(subscription)).containsExactly("a/2", "b/2");
  }

  @Test
  void whoWasAwayGetsWhatCameSince() throws InterruptedException {
    feed.publish(alert("a"));
    feed.publish(alert("b"));
    feed.publish(alert("c"));

    Subscription subscription = feed.subscribe(Optional.of("a/2")).orElseThrow();

    assertThat(waiting(subscription)).containsExactly("b/2", "c/2");
  }

  @Test
  void whoWasAwayForTooLongGetsAllThatIsRemembered() throws InterruptedException {
    for (int i = 0; i <= AlertFeed.MOST_REMEMBERED; i++) {
      feed.publish(alert("a" + i));
    }

    Subscription subscription = feed.subscribe(Optional.of("a0/2")).orElseThrow();

    assertThat(waiting(subscription)).hasSize(AlertFeed.MOST_REMEMBERED).startsWith("a1/2");
  }

  @Test
  void whoIsTooSlowIsLetGoAndTheOthersAreNot() throws InterruptedException {
    Subscription slow = feed.subscribe(Optional.empty()).orElseThrow();
    for (int i = 0; i < AlertFeed.MOST_WAITING; i++) {
      feed.publish(alert("a"));
    }
    Subscription quick = feed.subscribe(Optional.empty()).orElseThrow();
    assertThat(slow.isOpen()).isTrue();

    feed.publish(alert("one more"));

    assertThat(slow.isOpen()).isFalse();
    assertThat(quick.isOpen()).isTrue();
    assertThat(waiting(quick)).containsExactly("one more/2");
  }

  @Test
  void oneTooManyIsRefusedUntilAnotherLeaves() {
    List<Subscription> all = new ArrayList<>();
    for (int i = 0; i < AlertFeed.MOST_SUBSCRIBERS; i++) {
      all.add(feed.subscribe(Optional.empty()).orElseThrow());
    }

    assertThat(feed.subscribe(Optional.empty())).isEmpty();
    all.get(0).close();
    assertThat(feed.subscribe(Optional.empty())).isPresent();
  }
}
