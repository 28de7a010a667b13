package io.pactwatch.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.replay.FileItems;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Period;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The bundled timeline against its own truth, with the settings that every monitor starts with. The
 * bounds lie below what was measured when they were written.
 */
class BundledTimelineBacktestTest {
  private static final Path TIMELINE = Path.of("src", "main", "resources", "timeline");
  private static final Duration TOLERANCE = Duration.ofDays(7);

  private static final Backtest.Observer NOTHING_REFUSED =
      new Backtest.Observer() {
        @Override
        public void replayed(long records, long position) {}

        @Override
        public void refused(String origin, String reason) {
          throw new AssertionError(origin + " was refused: " + reason);
        }
      };

  private static TruthScore score() throws IOException {
    Path truth = TIMELINE.resolve("truth.tsv");
    List<Shift> known = TruthFile.read(truth.toString(), Files.readString(truth));
    ItemSource items =
        FileItems.open(
            List.of(TIMELINE.resolve("items.jsonl")), Period.ALL, ItemReader.DEFAULT_MAX_BYTES);
    CatalogueBook book = new CatalogueBook(BundledCatalogue.load());
    try (Backtest backtest = Backtest.run(items, Pipeline.settings(), book, NOTHING_REFUSED)) {
      ReportBuilder builder = new ReportBuilder(Optional.of(known), TOLERANCE);
      backtest.forEachStory(builder::story);
      backtest.forEachAlert(builder::alert);
      return builder.build(backtest, Period.ALL, new TreeMap<>()).truth().orElseThrow();
    }
  }

  @Test
  void findsMostShiftsAndFewFalseOnes() throws IOException {
    TruthScore score = score();
    System.out.printf(
        Locale.ROOT,
        "bundled timeline: %d of %d shifts found, %d of %d alerts false, precision %.3f,"
            + " recall %.3f, F1 %.3f%n",
        score.found(),
        score.found() + score.missed(),
        score.falseAlerts(),
        score.alerts(),
        score.precision(),
        score.recall(),
        score.f1());
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.88);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.85);
  }
}
