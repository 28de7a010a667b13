package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.testkit.GeneratedItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {
  private static final String ITEMS = "src/main/resources/timeline/items.jsonl";
  private static final String TRUTH = "src/main/resources/timeline/truth.tsv";

  @TempDir private Path folder;

  private CommandRun backtest(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("backtest", "--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void twoRunsInDifferentPlacesWriteTheSameBytes() throws IOException {
    CommandRun here = backtest("here", "--items", ITEMS, "--truth", TRUTH);
    assertThat(here.exitCode()).as(here.errors()).isZero();
    assertThat(here.output()).contains("230 items read", "known shifts found");

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(backtest("there", "--items", ITEMS, "--truth", TRUTH).exitCode()).isZero();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertSameFiles("here", "there");
  }

  private void assertSameFiles(String one, String other) {
    for (String file :
        List.of("alerts.jsonl", "stories.jsonl", "report.json", "report.html", "metrics.om")) {
      assertThat(folder.resolve(other).resolve(file))
          .as(file)
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve(one).resolve(file));
    }
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytesAndSaysTheSame() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(ITEMS)));
    lines.addAll(manyItems());
    lines.add(20, "nonsense");
    lines.addAll(100, lines.subList(90, 100));
    lines.addAll(2_500, lines.subList(300, 400));
    lines.add(
        "{\"title\":\"too early\",\"publishedAt\":\"1950-01-01T00:00:00Z\",\"source\":\"a\"}");
    String file = CommandRun.write(folder, "items.jsonl", lines.toArray(String[]::new));

    CommandRun one = backtest("threads1", "--items", file, "--threads", "1");
    assertThat(one.exitCode()).as(one.errors()).isZero();
    assertThat(one.output()).contains("2 refused", ", 110 known already");
    for (String threads : List.of("2", "5")) {
      CommandRun several = backtest("threads" + threads, "--items", file, "--threads", threads);

      assertThat(several.errors()).isEqualTo(one.errors());
      assertSameFiles("threads1", "threads" + threads);
    }
  }

  /** So many that the other threads have several batches of records to compute. */
  private List<String> manyItems() throws IOException {
    Path file = folder.resolve("many.jsonl");
    new GeneratedItems(
            CatalogueReader.read(BundledCatalogue.document()), 20_261_128, 400, Duration.ofHours(1))
        .write(file, 4_000);
    return Files.readAllLines(file);
  }

  @Test
  void comparesWhatTwoRunsAlertedOnAndSaysWhy() {
    backtest("all", "--items", ITEMS, "--to", "2024-06-01");
    backtest("few", "--items", ITEMS, "--to", "2024-06-01", "--set", "alert.notice=30");

    CommandRun run =
        CommandRun.of(
            "backtest",
            "compare",
            folder.resolve("all").toString(),
            folder.resolve("few").toString());

    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.outputLines().get(0)).isEqualTo("alert.notice: the default against 30");
    assertThat(run.output()).contains("only in the first: ", "too little for an alert");
    assertThat(run.output()).contains(" 0 only in the second");
  }

  @Test
  void sweepsOverSettingsWithAnyNumberOfThreads() {
    List<String> outputs = new ArrayList<>();
    for (String threads : List.of("1", "3")) {
      CommandRun run =
          CommandRun.of(
              "backtest",
              "sweep",
              "--items",
              ITEMS,
              "--truth",
              TRUTH,
              "--to",
              "2024-01-01",
              "--grid",
              "alert.notice=15,30",
              "--grid",
              "score.gap=P3D,P21D",
              "--threads",
              threads);
      assertThat(run.exitCode()).as(run.errors()).isZero();
      outputs.add(run.output());
    }

    assertThat(outputs.get(0).lines()).hasSize(5);
    assertThat(outputs.get(0).lines().findFirst().orElse(""))
        .contains("alert.notice", "score.gap", "precision", "recall", "median lag");
    assertThat(outputs.get(1)).isEqualTo(outputs.get(0));
  }

  @Test
  void namesALineThatIsNoItemAndGoesOn() throws IOException {
    String first = Files.readAllLines(Path.of(ITEMS)).get(0);
    String file = CommandRun.write(folder, "items.jsonl", "nonsense", first, "{\"title\":\"x\"}");

    CommandRun run = backtest("out", "--items", file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.errorLines())
        .containsExactly(
            file + ":1: not-json: left out", file + ":3: missing-published-at: left out");
    assertThat(run.output())
        .contains("3 items read", "2 refused (missing-published-at 1, not-json 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--from 2026-01-01 --to 2025-01-01; the period ends at 2025-01-01T00:00:00Z, before it begins",
        "--from yesterday; is neither a date such as 2026-05-11 nor a time",
        "--threads 0; --threads is 0: at least 1 is needed",
        "--set foo.bar=1; there is no such setting",
        "--bootstrap-servers 127.0.0.1:1; give either --items FILE… or --bootstrap-servers",
        "--items nowhere.jsonl; cannot read nowhere.jsonl: there is no such file",
        "--truth src/test/resources/cli/items.jsonl; :1: the header lacks date, key, type, direction",
      })
  void wrongUsageIsOneLineAndLeavesNothing(String options, String said) throws IOException {
    List<String> more = new ArrayList<>(List.of("--items", ITEMS));
    more.addAll(List.of(options.split(" ")));

    CommandRun run = backtest("out", more.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.errors()).contains(said);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderThatExistsIsLeftAsItIs() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));

    CommandRun run = backtest("out", "--items", ITEMS);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.errors()).contains(out + " exists already");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void whatIsNoResultCannotBeCompared() {
    CommandRun run = CommandRun.of("backtest", "compare", folder.toString(), folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.errors()).contains("report.json is missing or is no file of a backtest");
  }
}
