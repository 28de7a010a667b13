package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusConfigTest {
  private static final Path PROMETHEUS = Path.of("docker", "prometheus");
  private static final Path RECORDING = PROMETHEUS.resolve("rules/recording.yml");
  private static final Path ALERTING = PROMETHEUS.resolve("rules/alerting.yml");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  @TempDir private Path folder;

  @Test
  void theToolsTakeConfigurationAndRules() throws Exception {
    assumeTrue(has("promtool"), "promtool is not installed: Debian's package prometheus brings it");
    run("promtool", "check", "config", PROMETHEUS.resolve("prometheus.yml").toString());
    run("promtool", "check", "rules", "--lint=all", RECORDING.toString(), ALERTING.toString());
    run("promtool", "test", "rules", PROMETHEUS.resolve("tests/alerting.yml").toString());
  }

  @Test
  void alertmanagerTakesItsConfiguration() throws Exception {
    assumeTrue(
        has("amtool"), "amtool is not installed: Debian's prometheus-alertmanager brings it");
    run("amtool", "check-config", "docker/alertmanager/alertmanager.yml");
  }

  @Test
  void theRunbookHasASectionForEachAlert() throws IOException {
    List<String> alerts =
        ALERT
            .matcher(Files.readString(ALERTING))
            .results()
            .map(match -> "## " + match.group(1))
            .toList();
    assertThat(Files.readAllLines(Path.of("src/site/markdown/runbook.md")))
        .filteredOn(line -> line.startsWith("## "))
        .containsExactlyElementsOf(alerts);
  }

  private boolean has(String program) throws InterruptedException {
    try {
      run(program, "--version");
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    assertThat(status).as(Files.readString(output)).isZero();
  }
}
