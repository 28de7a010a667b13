package io.pactwatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.replay.FileItems;
import io.pactwatch.replay.Period;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.MonitorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the defaults find of the shifts that the bundled timeline holds. */
class BundledTimelineBacktestTest {
  private static final Path TIMELINE = Path.of("src/main/resources/timeline");

  @Test
  void findsMostShiftsWithFewFalseAlerts() throws IOException {
    TruthScore score = score();
    System.out.printf(
        "%d of %d shifts found, %d of %d alerts false%n",
        score.found(), score.found() + score.missed(), score.falseAlerts(), score.alerts());

    assertThat(score.recall()).isGreaterThanOrEqualTo(0.85);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.80);
    assertThat(score.shifts())
        .filteredOn(shift -> shift.alertId().isPresent())
        .allSatisfy(shift -> assertThat(shift.openedAfterFirstReport()).isPresent());
  }

  private static TruthScore score() throws IOException {
    StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of()));
    List<Shift> truth =
        TruthFile.read("truth.tsv", Files.readString(TIMELINE.resolve("truth.tsv")));
    List<Path> items = List.of(TIMELINE.resolve("items.jsonl"));
    try (FileItems source = FileItems.open(items, Period.ALL, stages.maximumItemBytes());
        Backtest backtest =
            Backtest.run(
                source,
                stages,
                new CatalogueBook(BundledCatalogue.load()),
                1,
                Backtest.Observer.SILENT)) {
      ReportBuilder builder = new ReportBuilder(stages, Optional.of(truth), Duration.ofDays(7));
      backtest.forEachStory(builder::story);
      backtest.forEachAlert(builder::alert);
      return builder.build(backtest, Period.ALL, new TreeMap<>()).truth().orElseThrow();
    }
  }
}
