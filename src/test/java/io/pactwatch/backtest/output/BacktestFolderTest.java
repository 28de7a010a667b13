package io.pactwatch.backtest.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.serde.PactwatchJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestFolderTest {
  private static final List<String> FILES =
      List.of("alerts.jsonl", "metrics.om", "report.html", "report.json", "stories.jsonl");

  @TempDir private Path parent;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void write(Path target, BacktestReport report) throws IOException {
    try (BacktestFolder folder = BacktestFolder.create(target)) {
      folder.writer(BacktestFolder.STORIES).write("{\"story\":1}\n");
      folder.writer(BacktestFolder.ALERTS).write("{\"alert\":\"é\"}\n");
      folder.finish(report);
    }
  }

  @Test
  void appearsWhenEverythingIsThere() throws IOException {
    Path target = parent.resolve("new/result");
    try (BacktestFolder folder = BacktestFolder.create(target)) {
      folder.writer(BacktestFolder.STORIES).write("{\"story\":1}\n");
      folder.writer(BacktestFolder.ALERTS).write("{\"alert\":\"é\"}\n");
      assertThat(target).doesNotExist();
      folder.finish(SampleReports.small());
    }
    assertThat(names(parent.resolve("new"))).containsExactly("result");
    assertThat(names(target)).isEqualTo(FILES);
    assertThat(target.resolve("alerts.jsonl")).hasContent("{\"alert\":\"é\"}\n");
  }

  @Test
  void leavesNothingUnlessItIsFinished() throws IOException {
    Path target = parent.resolve("result");
    BacktestFolder folder = BacktestFolder.create(target);
    folder.writer(BacktestFolder.ALERTS).write("half a li");
    folder.close();
    folder.close();
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void refusesWhatIsThereAlready() throws IOException {
    Path target = Files.createDirectory(parent.resolve("result"));
    assertThatThrownBy(() -> BacktestFolder.create(target))
        .isInstanceOf(BacktestFolderException.class)
        .hasMessage(target + " exists already: give a folder that does not, or remove it");
    assertThat(names(parent)).containsExactly("result");
  }

  @Test
  void doesNotTakeThePlaceOfWhatAppearedMeanwhile() throws IOException {
    Path target = parent.resolve("result");
    try (BacktestFolder folder = BacktestFolder.create(target)) {
      Files.createDirectory(target);
      assertThatThrownBy(() -> folder.finish(SampleReports.empty()))
          .isInstanceOf(BacktestFolderException.class);
    }
    assertThat(names(parent)).containsExactly("result");
    assertThat(names(target)).isEmpty();
  }

  @Test
  void refusesToMixWithWhatAKilledRunLeft() throws IOException {
    Path target = parent.resolve("result");
    try (BacktestFolder first = BacktestFolder.create(target)) {
      assertThatThrownBy(() -> BacktestFolder.create(target))
          .isInstanceOf(BacktestFolderException.class)
          .hasMessageContaining("remove it, and run again");
      first.finish(SampleReports.empty());
    }
    assertThat(names(target)).contains("report.json");
  }

  @Test
  void writesTheReportSoThatItCanBeReadAgain() throws IOException {
    Path target = parent.resolve("result");
    write(target, SampleReports.small());
    String json = Files.readString(target.resolve("report.json"));
    assertThat(json).endsWith("}\n");
    assertThat(PactwatchJson.mapper().readValue(json, BacktestReport.class))
        .isEqualTo(SampleReports.small());
  }

  @Test
  void writesTheSameBytesWhateverTheMachineSpeaks() throws IOException {
    Path here = parent.resolve("here");
    Path elsewhere = parent.resolve("elsewhere");
    write(here, SampleReports.large());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab-ca-islamic"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      write(elsewhere, SampleReports.large());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String file : FILES) {
      assertThat(Files.mismatch(here.resolve(file), elsewhere.resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }
}
