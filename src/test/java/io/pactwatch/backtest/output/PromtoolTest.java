package io.pactwatch.backtest.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus itself takes the metrics of a backtest, where its tool is installed. */
class PromtoolTest {
  @TempDir private Path folder;

  private List<String> promtool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "promtool", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(output);
    assertThat(status).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private boolean hasPromtool() throws InterruptedException {
    try {
      promtool("--version");
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  @Test
  void takesEverySample() throws Exception {
    assumeTrue(hasPromtool(), "promtool is not installed: Debian's package prometheus brings it");
    Path metrics = folder.resolve("metrics.om");
    try (Writer writer = Files.newBufferedWriter(metrics)) {
      OpenMetricsFile.write(SampleReports.small(), "0123456789ab", writer);
    }
    String blocks = folder.resolve("blocks").toString();
    promtool(
        "tsdb",
        "create-blocks-from",
        "openmetrics",
        "--max-block-duration=744h",
        metrics.toString(),
        blocks);
    // A server has a log of what is not in blocks yet, and the tool wants to see one.
    Files.createDirectory(Path.of(blocks, "wal"));
    List<String> stored = promtool("tsdb", "dump", blocks);
    List<String> written =
        Files.readAllLines(metrics).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(stored).filteredOn(line -> line.startsWith("{")).hasSameSizeAs(written);
    assertThat(stored)
        .contains(
            "{__name__=\"pactwatch_backtest_pair_drift_index\", pair=\"microsoft|openai\","
                + " run=\"0123456789ab\"} -38.5 1777420800000");
  }
}
