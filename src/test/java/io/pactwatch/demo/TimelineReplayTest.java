package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineReplayTest {
  private static final Instant START = Instant.parse("2026-05-11T00:00:00Z");

  /** What was published, and the milliseconds waited in between. */
  private final List<String> course = new ArrayList<>();

  private static BundledTimeline.Entry entry(String id, Duration afterStart) {
    Item item =
        new Item(
            id,
            ItemKind.NEWS,
            START.plus(afterStart),
            "wire.example",
            "A title",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new BundledTimeline.Entry(item, new byte[0]);
  }

  private List<String> course(double daysPerSecond, BundledTimeline.Entry... timeline)
      throws InterruptedException {
    new TimelineReplay(daysPerSecond, duration -> course.add(duration.toMillis() + " ms"))
        .run(List.of(timeline), entry -> course.add(entry.item().id()));
    return course;
  }

  @Test
  void pausesAreShortenedByTheSpeed() throws InterruptedException {
    assertThat(
            course(
                10,
                entry("a", Duration.ZERO),
                entry("b", Duration.ofDays(1)),
                entry("c", Duration.ofDays(1).plusHours(12))))
        .containsExactly("a", "100 ms", "b", "50 ms", "c");
  }

  @Test
  void yearsWithoutNewsAreCutShort() throws InterruptedException {
    assertThat(course(1, entry("a", Duration.ZERO), entry("b", Duration.ofDays(500))))
        .containsExactly("a", "600 ms", "b");
  }

  @Test
  void itemsOfOneMomentFollowAtOnce() throws InterruptedException {
    assertThat(course(1, entry("a", Duration.ZERO), entry("b", Duration.ZERO)))
        .containsExactly("a", "b");
  }

  @Test
  void anEmptyTimelineIsOverAtOnce() throws InterruptedException {
    assertThat(course(1)).isEmpty();
  }

  @Test
  void aPauseThatIsInterruptedEndsTheReplay() {
    TimelineReplay replay =
        new TimelineReplay(
            1,
            duration -> {
              throw new InterruptedException("Ctrl-C");
            });
    assertThatThrownBy(
            () ->
                replay.run(
                    List.of(entry("a", Duration.ZERO), entry("b", Duration.ofDays(1))),
                    entry -> course.add(entry.item().id())))
        .isInstanceOf(InterruptedException.class);
    assertThat(course).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void refusesASpeedThatLeadsNowhere(double speed) {
    assertThatThrownBy(() -> new TimelineReplay(speed, duration -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be above 0");
  }

  @Test
  void theWholeTimelineTakesAboutAMinuteAtTheUsualSpeed() throws InterruptedException {
    List<Duration> pauses = new ArrayList<>();
    List<BundledTimeline.Entry> timeline = BundledTimeline.read();
    List<BundledTimeline.Entry> published = new ArrayList<>();
    new TimelineReplay(60, pauses::add).run(timeline, published::add);

    assertThat(published).isEqualTo(timeline);
    Duration all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(90));
  }
}
