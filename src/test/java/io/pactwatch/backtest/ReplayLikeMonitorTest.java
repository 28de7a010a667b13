package io.pactwatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.model.Alert;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.replay.FileItems;
import io.pactwatch.replay.Period;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.GeneratedItems;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay keeps its state in stores of its own; each case names its seed when it fails. */
class ReplayLikeMonitorTest {
  private static final int CASES = 5;
  private static final int ITEMS = 200;
  private static final Duration APART = Duration.ofHours(9);

  /** An item comes at most so many places late, which is within the grace. */
  private static final int LATEST = 40;

  private static final CheckedCatalogue CATALOGUE = BundledCatalogue.load();
  private static final StageSettings SETTINGS = Pipeline.settings();

  @TempDir private Path folder;

  @Test
  void whatComesOutOfOrderEndsInTheSameStoriesAndAlerts() throws IOException {
    int alerts = 0;
    int closed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      List<String> items = outOfOrder(items(seed), new Random(seed));
      Ended monitored = monitored(items, folder.resolve("state-" + seed));
      Ended replayed = replayed(Files.write(folder.resolve("shuffled-" + seed), items));

      assertThat(replayed.alerts).as("seed %d", seed).isEqualTo(monitored.alerts);
      assertThat(replayed.stories).as("seed %d", seed).isEqualTo(monitored.stories);
      alerts += monitored.alerts.size();
      closed +=
          (int) monitored.alerts.values().stream().filter(a -> a.closedAt().isPresent()).count();
    }
    assertThat(alerts).as("alerts in all cases").isGreaterThan(CASES);
    assertThat(closed).as("of these closed").isPositive().isLessThan(alerts);
  }

  /** The last state of each alert and story, by id. */
  private record Ended(Map<String, Alert> alerts, Map<String, StoryRecord> stories) {}

  private List<String> items(int seed) throws IOException {
    Path file = folder.resolve("items-" + seed);
    new GeneratedItems(CatalogueReader.read(BundledCatalogue.document()), seed, 800, APART)
        .write(file, ITEMS);
    return Files.readAllLines(file);
  }

  private static List<String> outOfOrder(List<String> items, Random random) {
    double[] places =
        IntStream.range(0, items.size()).mapToDouble(at -> at + random.nextInt(LATEST)).toArray();
    return IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparingDouble(at -> places[at]))
        .map(items::get)
        .toList();
  }

  private static Ended monitored(List<String> items, Path state) throws IOException {
    try (Pipeline pipeline = new Pipeline(CATALOGUE, state, PipelineMetrics.none(), SETTINGS)) {
      for (String item : items) {
        pipeline.publishNewsAt(publishedAt(item), item);
      }
      return new Ended(pipeline.finalAlerts(), pipeline.finalStories());
    }
  }

  private static Instant publishedAt(String item) throws IOException {
    return Instant.parse(PactwatchJson.mapper().readTree(item).path("publishedAt").asText());
  }

  private static Ended replayed(Path file) throws IOException {
    Map<String, Alert> alerts = new TreeMap<>();
    Map<String, StoryRecord> stories = new TreeMap<>();
    try (FileItems source = FileItems.open(List.of(file), Period.ALL, SETTINGS.maximumItemBytes());
        Backtest backtest =
            Backtest.run(
                source, SETTINGS, new CatalogueBook(CATALOGUE), 1, Backtest.Observer.SILENT)) {
      backtest.forEachAlert(alert -> alerts.put(alert.id(), alert));
      backtest.forEachStory(story -> stories.put(story.story().id(), story));
    }
    return new Ended(alerts, stories);
  }
}
