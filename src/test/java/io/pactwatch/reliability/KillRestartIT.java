package io.pactwatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.testkit.GeneratedNews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monitor that is killed again and again ends with the very alerts of one that nobody disturbs,
 * and of an {@link Oracle} that knows neither Kafka nor partitions. Runs with {@code mvn -P
 * reliability verify}; {@code -Dpactwatch.seed} repeats a run.
 */
@Tag("reliability")
@Timeout(1200)
class KillRestartIT {
  private static final long SEED = Long.getLong("pactwatch.seed", 20_250_301);
  private static final int COUNT = Integer.getInteger("pactwatch.items", 100_000);
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int QUIET_POLLS = 3;
  private static final Path LOGS = Path.of("target", "reliability");

  @TempDir private Path folder;

  private EmbeddedBroker broker;
  private Admin admin;
  private List<GeneratedNews.Entry> entries;
  private final List<MonitorProcess> started = new ArrayList<>();

  @BeforeEach
  void startBroker() throws IOException {
    Files.createDirectories(LOGS);
    System.out.printf(Locale.ROOT, "seed %d, %d items%n", SEED, COUNT);
    entries = GeneratedNews.of(SEED, COUNT, Run.PARTITIONS);
    broker = EmbeddedBroker.start();
    admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
  }

  @AfterEach
  void stopAll() {
    started.forEach(MonitorProcess::discard);
    admin.close(Duration.ofSeconds(2));
    broker.close();
  }

  @Test
  void killingTheProcessLosesNothingDoublesNothingAndChangesNoAlert() {
    Run undisturbed = new Run("undisturbed", broker.bootstrapServers(), admin, folder);
    Run disturbed = new Run("disturbed", broker.bootstrapServers(), admin, folder);
    Outcome expected =
        timed(
            "oracle",
            () ->
                Oracle.outcome(
                    entries, BundledCatalogue.load(), Wiring.stages(undisturbed.settings())));

    undisturbed.publish(entries);
    timed("undisturbed", () -> awaitEnd(undisturbed, start(undisturbed)));
    requireEqual(undisturbed, expected);

    disturbed.publish(entries);
    timed("disturbed", () -> runWithKills(disturbed));
    requireEqual(disturbed, expected);
  }

  /**
   * Killed when half of the input is done, again soon after the restart, and once more, with its
   * state lost, when half of the items are read for signals.
   */
  private Duration runWithKills(Run run) {
    MonitorProcess first = start(run);
    awaitAtLeast(entries.size() / 2, run::inputDone, first);
    first.kill();
    long doneByFirst = run.inputDone();

    MonitorProcess second = start(run);
    awaitAtLeast(doneByFirst + 1, run::inputDone, second);
    second.kill();
    long doneBySecond = run.inputDone();

    MonitorProcess third = start(run);
    awaitAtLeast(entries.size() / 2, run::itemsRead, third);
    third.kill();
    delete(run.stateDirectory());

    System.out.printf(
        Locale.ROOT,
        "killed with %d and %d records admitted, with %d items read%n",
        doneByFirst,
        doneBySecond,
        run.itemsRead());
    Duration last = awaitEnd(run, start(run));
    return first.cpu().plus(second.cpu()).plus(third.cpu()).plus(last);
  }

  private MonitorProcess start(Run run) {
    MonitorProcess monitor =
        run.startMonitor(LOGS.resolve("%s-%d.log".formatted(run.name(), started.size())));
    started.add(monitor);
    return monitor;
  }

  private static void awaitAtLeast(long count, LongSupplier counted, MonitorProcess monitor) {
    await("progress to " + count)
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(
            () -> {
              monitor.requireAlive();
              return counted.getAsLong() >= count;
            });
  }

  /** Waits until nothing is left to do, and stops the monitor. */
  private static Duration awaitEnd(Run run, MonitorProcess monitor) {
    AtomicInteger quiet = new AtomicInteger();
    await("everything is done")
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(
            () -> {
              monitor.requireAlive();
              quiet.set(run.behind() == 0 ? quiet.get() + 1 : 0);
              return quiet.get() >= QUIET_POLLS;
            });
    monitor.stop();
    return monitor.cpu();
  }

  private void requireEqual(Run run, Outcome expected) {
    List<String> doubled = new ArrayList<>();
    Outcome actual = run.outcome(doubled);
    String seed = run.name() + " run, -Dpactwatch.seed=" + SEED;
    assertThat(doubled).as("alerts written twice, %s", seed).isEmpty();
    assertThat(actual.admitted() + actual.deadLetters())
        .as("records accounted for, %s", seed)
        .isEqualTo(entries.size());
    assertThat(actual.counts()).as(seed).isEqualTo(expected.counts());
    assertThat(firstDifference(actual.alerts(), expected.alerts())).as(seed).isEmpty();
  }

  private static Optional<String> firstDifference(
      Map<String, String> actual, Map<String, String> expected) {
    TreeSet<String> ids = new TreeSet<>(expected.keySet());
    ids.addAll(actual.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(actual.get(id), expected.get(id)))
        .findFirst()
        .map(
            id ->
                "alert %s is%n%s%nand should be%n%s%n"
                    .formatted(
                        id,
                        actual.getOrDefault(id, "missing"),
                        expected.getOrDefault(id, "missing")));
  }

  private <T> T timed(String what, Supplier<T> task) {
    long start = System.nanoTime();
    T result = task.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%s: %.1f s, %.0f items/s, %s%n", what, seconds, COUNT / seconds, result);
    return result;
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException notDeleted) {
      throw new UncheckedIOException(notDeleted);
    }
  }
}
