package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.Story;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.testkit.MonitorSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayWorkTest {
  private static final Instant LOGGED = Instant.parse("2026-05-11T12:00:00Z");
  private static final byte[] VALUE =
      """
      {"publishedAt":"2026-05-11T12:00:00Z","source":"daily.example","title":"Deals",
      "body":"Cerebras closed a Series G backed by Tiger Global."}"""
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] OTHER =
      new String(VALUE, StandardCharsets.UTF_8)
          .replace("Deals", "More")
          .getBytes(StandardCharsets.UTF_8);

  private final StageSettings settings = Wiring.stages(MonitorSettings.with(Map.of()));
  private final CatalogueBook book = new CatalogueBook(BundledCatalogue.load());
  private final ReplayWork work = new ReplayWork(settings, book);

  @TempDir private Path folder;

  private static Item item(RecordWork record) {
    return ((Admission.Admitted) record.admission()).item();
  }

  @Test
  void theStagesFindWhatWasComputedAhead() {
    List<String> steps = new ArrayList<>();
    RecordWork record = watched(VALUE, steps);
    work.computeAhead(List.of(record));
    List<Signal> told = new ArrayList<>();
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "replay");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());

    try (TopologyTestDriver driver =
        new TopologyTestDriver(
            PactwatchTopology.replay(
                settings, work, book, PipelineMetrics.none(), new SignalsTold(told)),
            properties)) {
      work.begin(record);
      driver
          .createInputTopic(
              settings.topics().news().name(), new ByteArraySerializer(), new ByteArraySerializer())
          .pipeInput(new TestRecord<>(new byte[0], VALUE, LOGGED));
    }

    assertThat(told).isNotEmpty();
    assertThat(steps).containsExactly("admit", "identify Deals", "extract Deals");
    assertThat(told.get(0)).isSameAs(record.signals(item(record)).get(0));
  }

  @Test
  void whatIsNotOfTheRecordIsComputedAnew() {
    RecordWork record = work.ahead(VALUE, ItemKind.NEWS, LOGGED);
    work.begin(record);

    assertThat(work.admit(VALUE, ItemKind.NEWS, LOGGED)).isSameAs(record.admission());
    assertThat(work.admit(VALUE.clone(), ItemKind.NEWS, LOGGED))
        .isEqualTo(record.admission())
        .isNotSameAs(record.admission());
    assertThat(work.admit(VALUE, ItemKind.ANNOUNCEMENT, LOGGED))
        .isInstanceOf(Admission.Refused.class);
    assertThat(work.admit(VALUE, ItemKind.NEWS, Instant.EPOCH))
        .isInstanceOf(Admission.Refused.class);
    Item other =
        item(
            work.ahead(
                """
        {"publishedAt":"2026-05-11T12:00:00Z","source":"daily.example","title":"None"}"""
                    .getBytes(StandardCharsets.UTF_8),
                ItemKind.NEWS,
                LOGGED));
    assertThat(work.extract(item(record))).isSameAs(record.signals(item(record)));
    assertThat(work.extract(other)).isEmpty();
    assertThat(work.identify(other)).isNotEqualTo(work.identify(item(record)));
  }

  private RecordWork watched(byte[] value, List<String> steps) {
    ItemWork watched = new WatchedWork(new DirectWork(settings, book), steps);
    return new RecordWork(watched, value, ItemKind.NEWS, LOGGED);
  }

  @Test
  void whatCannotBeComputedFailsWhereTheStageAsksAndNotBefore() {
    List<String> steps = new ArrayList<>();
    RecordWork nameless = broken(false);
    RecordWork unread = broken(true);
    RecordWork sound = watched(OTHER, steps);

    work.computeAhead(List.of(nameless, unread, sound));

    assertThat(steps).containsExactly("admit", "identify More", "extract More");
    assertThatThrownBy(() -> nameless.identity(item(nameless))).hasMessage("no identity");
    assertThatThrownBy(() -> unread.signals(item(unread))).hasMessage("no signals");
  }

  private RecordWork broken(boolean identifies) {
    return new RecordWork(new BrokenWork(work, identifies), VALUE, ItemKind.NEWS, LOGGED);
  }

  /** Admits, maybe identifies, and cannot extract. */
  private record BrokenWork(ItemWork work, boolean identifies) implements ItemWork {
    @Override
    public Admission admit(byte @Nullable [] value, ItemKind kind, Instant loggedAt) {
      return work.admit(value, kind, loggedAt);
    }

    @Override
    public ItemIdentity identify(Item item) {
      if (identifies) {
        return work.identify(item);
      }
      throw new IllegalStateException("no identity");
    }

    @Override
    public List<Signal> extract(Item item) {
      throw new IllegalStateException("no signals");
    }
  }

  @Test
  void aBatchIsComputedStepByStepAndItsRepeatsAreNotRead() {
    List<String> steps = new ArrayList<>();
    List<RecordWork> batch =
        Stream.of(VALUE, "no item".getBytes(StandardCharsets.UTF_8), OTHER, VALUE)
            .map(value -> watched(value, steps))
            .toList();

    work.computeAhead(batch);

    assertThat(steps)
        .containsExactly(
            "admit",
            "identify Deals",
            "admit",
            "admit",
            "identify More",
            "admit",
            "identify Deals",
            "extract Deals",
            "extract More");
    assertThat(batch.get(3).signals(item(batch.get(3)))).isNotEmpty();
    assertThat(steps).endsWith("extract More", "extract Deals");
  }

  /** Notes what is computed. */
  private record WatchedWork(ItemWork work, List<String> steps) implements ItemWork {
    @Override
    public Admission admit(byte @Nullable [] value, ItemKind kind, Instant loggedAt) {
      steps.add("admit");
      return work.admit(value, kind, loggedAt);
    }

    @Override
    public ItemIdentity identify(Item item) {
      steps.add("identify " + item.title());
      return work.identify(item);
    }

    @Override
    public List<Signal> extract(Item item) {
      steps.add("extract " + item.title());
      return work.extract(item);
    }
  }

  private record SignalsTold(List<Signal> told) implements ReplayListener {
    @Override
    public void signal(Signal signal) {
      told.add(signal);
    }

    @Override
    public void story(String id, Optional<Story> story) {}

    @Override
    public void alert(String id, Optional<Alert> alert) {}

    @Override
    public void settled(String storyId) {}
  }
}
