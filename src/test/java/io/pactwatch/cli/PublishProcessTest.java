package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.archive.Delivery;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.testkit.GkgLines;
import io.pactwatch.testkit.TopicTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own: with little memory, and killed in the middle. */
@Timeout(240)
class PublishProcessTest {
  private static final long FIFTY_MEGABYTES = 50_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void fiftyMegabytesPassThroughLittleMemory() throws Exception {
    Path file = folder.resolve("large.gkg.csv");
    long lines = GkgLines.write(file, FIFTY_MEGABYTES, 400);
    long broken = lines / 100;
    Path target = folder.resolve("items.jsonl");

    Process process =
        start("-Xmx96m", "--format", "gdelt-gkg", "--to-jsonl", target.toString(), file.toString());
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(errors())
        .contains("refused " + broken + ": wrong-column-count")
        .contains("refused " + broken + ": bad-date")
        .contains("wrote " + (lines - 2 * broken) + ", refused " + 2 * broken);
    assertThat(process.exitValue()).isEqualTo(1);
    try (var items = Files.lines(target)) {
      assertThat(items.count()).isEqualTo(lines - 2 * broken);
    }
  }

  @Test
  void killedAndStartedAgainItLosesNothing() throws Exception {
    Path file = folder.resolve("a.gkg.csv");
    long lines = GkgLines.write(file, 12_000_000, 2);
    long items = lines - 2 * (lines / 100);
    Path progress = folder.resolve("progress.json");
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      String servers = broker.bootstrapServers();
      assertThat(CommandRun.of("topics", "create", "--bootstrap-servers", servers).exitCode())
          .isZero();
      String[] arguments = {
        "--format",
        "gdelt-gkg",
        "--progress",
        progress.toString(),
        "--bootstrap-servers",
        servers,
        file.toString()
      };
      Process killed = start("-Xmx96m", arguments);
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> !killed.isAlive() || hasBegun(progress));
      killed.destroyForcibly().waitFor();
      assertThat(Files.readString(progress)).contains("\"finished\":false");

      Process again = start("-Xmx96m", arguments);
      assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(errors()).contains("published before ");
      assertThat(Files.readString(progress))
          .contains("\"delivered\":" + items + ",\"finished\":true");
      assertAllThere(servers, items);
    }
  }

  private static boolean hasBegun(Path progress) throws IOException {
    return Files.exists(progress) && !Files.readString(progress).contains("\"delivered\":0,");
  }

  /** What was sent after the last bookmark is sent again with the same key. */
  private static void assertAllThere(String servers, long items) {
    try (TopicTail tail = new TopicTail(servers, "pactwatch.news.v1")) {
      Set<String> keys = new HashSet<>();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                tail.records().forEach(record -> keys.add(key(record)));
                return keys.size() >= items;
              });
      assertThat(keys).hasSize((int) items);
      assertThat((long) tail.records().size())
          .isBetween(items, items + 2L * Delivery.ITEMS_BETWEEN_CHECKPOINTS);
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private Process start(String heap, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.pactwatch.Main", "publish"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("stderr"));
  }
}
