package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code demo}, {@code run}, {@code topics} and {@code topology} say before any Kafka. */
class MonitorCommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"demo", "run", "topics", "topics create", "topics check", "topology"})
  void everyCommandHelps(String command) {
    CommandRun run = CommandRun.of((command + " --help").split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).startsWith("Usage: pactwatch " + command).contains("--verbose");
    assertThat(run.outputLines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "run", "topics create", "topics check", "topology"})
  void allWrongSettingsAreToldAtOnce(String command) {
    CommandRun run =
        CommandRun.of(
            (command + " --set score.gap=x --set alert.notice=200 --set nonsense=1")
                .split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines())
        .containsExactlyInAnyOrder(
            "pactwatch: nonsense = '1' (from --set): there is no such setting",
            "pactwatch: score.gap = 'x' (from --set): must be an ISO-8601 duration (PT72H, P30D)"
                + " from PT1M to P3650D",
            "pactwatch: alert.notice = '200' (from --set): must be a number from 0 to 100");
  }

  @Test
  void aWrongSettingInAFileIsToldWithTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.properties"), "score.grase=P1D\n");
    CommandRun run = CommandRun.of("run", "--config", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("pactwatch: score.grase = 'P1D' (in " + file)
        .contains("did you mean score.grace?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "demo --speed 0              | --speed: 0.0 must be above 0",
        "demo --speed NaN            | --speed: NaN must be above 0",
        "demo --speed fast           | 'fast'",
        "demo --broker-port 0        | --broker-port: 0 must be from 1 to 65535",
        "demo --broker-port 70000    | --broker-port: 70000 must be from 1 to 65535",
        "demo --catalogue /none      | cannot read /none",
        "run --catalogue /none       | cannot read /none",
        "run --set nothing           | nothing",
        "run --speed 2               | unknown option '--speed'",
        "run --set extract.catalogue=batteries | extract.catalogue is 'batteries', but the",
        "run --bootstrap-servers nowhere       | Invalid url in bootstrap.servers: nowhere",
        "topics check --bootstrap-servers a:b  | Invalid url in bootstrap.servers: a:b",
        "topics                      | which command? One of create, check",
        "topology --set topics.partitions=0 | topics.partitions = '0' (from --set): must be",
      })
  void wrongUsageIsOneLine(String arguments, String message) {
    String[] words = (arguments + " --set http.port=0").split(" +", -1);
    CommandRun run = CommandRun.of(arguments.equals("topics") ? new String[] {"topics"} : words);

    assertThat(run.exitCode()).as("%s", run.errors()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("pactwatch: ")
        .contains(message);
  }

  @Test
  void topologyPrintsWhatTheGoldenFileHas() throws IOException {
    CommandRun run = CommandRun.of("topology");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output().strip())
        .isEqualToNormalizingNewlines(
            Files.readString(Path.of("src/test/resources/topology.txt")).strip());
  }

  @Test
  void topologyFollowsThePrefix() {
    assertThat(CommandRun.of("topology", "--set", "topics.prefix=mine.").output())
        .contains("(topics: [mine.news.v1])")
        .doesNotContain("pactwatch.news.v1");
  }
}
