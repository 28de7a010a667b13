package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.core.score.StoryGatherer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryDeadlinesTest {
  private static final Instant MONDAY = Instant.parse("2026-05-11T00:00:00Z");

  @TempDir private Path folder;
  private final StoryGatherer gatherer =
      new StoryGatherer(new ScoreSettings(Duration.ofDays(3), Duration.ofDays(30), 0.2, 8));
  private KeyValueStore<String, String> store;

  @BeforeEach
  void open() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>(properties);
    store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("deadlines"), Serdes.String(), Serdes.String())
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private StoryDeadlines deadlines() {
    return new StoryDeadlines(store, gatherer);
  }

  private static Story story(String id, Instant lastReportAt) {
    return new Story(
        id,
        SignalKey.parse("microsoft|openai"),
        new SignalType("revenue-share"),
        80,
        lastReportAt,
        lastReportAt,
        List.of());
  }

  @Test
  void whatIsDueIsTakenInTheOrderOfItsEnd() {
    StoryDeadlines deadlines = deadlines();
    deadlines.add("later", story("a", MONDAY.plusSeconds(1)));
    deadlines.add("sooner", story("b", MONDAY));
    deadlines.add("as soon", story("a", MONDAY));
    deadlines.add("next week", story("c", MONDAY.plus(Duration.ofDays(7))));

    assertThat(deadlines.takeDue(MONDAY.plus(Duration.ofDays(4))))
        .containsExactly(
            new StoryDeadlines.Due("as soon", "a"),
            new StoryDeadlines.Due("sooner", "b"),
            new StoryDeadlines.Due("later", "a"));
    assertThat(deadlines.open()).isEqualTo(1);
    assertThat(deadlines.takeDue(MONDAY.plus(Duration.ofDays(4)))).isEmpty();
  }

  /** At the very last moment a report could still belong to the story. */
  @Test
  void aStoryIsDueOnlyAfterItsEnd() {
    StoryDeadlines deadlines = deadlines();
    Story story = story("a", MONDAY);
    deadlines.add("subject", story);
    Instant end = gatherer.closeAt(story);

    assertThat(deadlines.takeDue(end)).isEmpty();
    assertThat(gatherer.isClosed(story, end)).isFalse();
    assertThat(deadlines.takeDue(end.plusMillis(1))).hasSize(1);
    assertThat(gatherer.isClosed(story, end.plusMillis(1))).isTrue();
  }

  @Test
  void countsTheSameStoryOnceAndAfterARestart() {
    StoryDeadlines deadlines = deadlines();
    deadlines.add("subject", story("a", MONDAY));
    deadlines.add("subject", story("a", MONDAY));
    deadlines.add("subject", story("b", MONDAY));
    assertThat(deadlines.open()).isEqualTo(2);

    StoryDeadlines restarted = deadlines();
    assertThat(restarted.open()).isEqualTo(2);
    restarted.remove(story("a", MONDAY));
    restarted.remove(story("a", MONDAY));
    assertThat(restarted.open()).isEqualTo(1);
  }

  /** {@code admit.earliest} may let them in. */
  @Test
  void storiesFromBefore1970AreDueAtOnce() {
    StoryDeadlines deadlines = deadlines();
    deadlines.add("subject", story("a", Instant.parse("1950-01-01T00:00:00Z")));
    assertThat(deadlines.takeDue(MONDAY)).hasSize(1);
    assertThat(deadlines.open()).isZero();
  }

  @Test
  void takesWhatASortedSetWouldGive() {
    takesWhatASortedSetWouldGiveFrom(store);
  }

  @Test
  void takesWhatASortedSetWouldGiveInAReplay() {
    takesWhatASortedSetWouldGiveFrom(new HeapStoreBuilder<String>("deadlines").build());
  }

  /** Whatever is added, removed and taken, with any restarts between. */
  private void takesWhatASortedSetWouldGiveFrom(KeyValueStore<String, String> store) {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      StoryDeadlines deadlines = new StoryDeadlines(store, gatherer);
      NavigableSet<String> expected = new TreeSet<>();
      for (int step = 0; step < 40; step++) {
        Story story = story("s" + random.nextInt(5), MONDAY.plusSeconds(random.nextInt(60)));
        Instant closeAt = gatherer.closeAt(story);
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            deadlines.add("subject", story);
            expected.add(closeAt + story.id());
          }
          case 2 -> {
            deadlines.remove(story);
            expected.remove(closeAt + story.id());
          }
          case 3 -> deadlines = new StoryDeadlines(store, gatherer);
          default -> {
            NavigableSet<String> due = expected.headSet(closeAt.toString(), false);
            assertThat(deadlines.takeDue(closeAt))
                .as("seed %d", seed)
                .extracting(taken -> taken.storyId())
                .containsExactlyElementsOf(
                    due.stream().map(key -> key.substring(key.length() - 2)).toList());
            due.clear();
          }
        }
        assertThat(deadlines.open()).as("seed %d", seed).isEqualTo(expected.size());
      }
      try (var left = store.all()) {
        left.forEachRemaining(entry -> store.delete(entry.key));
      }
    }
  }
}
