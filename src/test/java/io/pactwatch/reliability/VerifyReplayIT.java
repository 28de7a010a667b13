package io.pactwatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.testkit.GeneratedNews;
import io.pactwatch.testkit.JarProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A live run by two instances, of which one is killed in the middle and started again, says what a
 * replay of its inputs says; and a replay finds the alert that somebody has changed. Runs with
 * {@code mvn -P reliability verify}; {@code -Dpactwatch.seed} repeats a run.
 */
@Tag("reliability")
@Timeout(900)
class VerifyReplayIT {
  private static final long SEED = Long.getLong("pactwatch.seed", 20_260_427);
  private static final int COUNT = Integer.getInteger("pactwatch.replay.items", 20_000);
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int QUIET_POLLS = 5;
  private static final Path LOGS = Path.of("target", "reliability");

  @TempDir private Path folder;

  private EmbeddedBroker broker;
  private Admin admin;
  private final List<MonitorProcess> started = new ArrayList<>();

  @BeforeEach
  void startBroker() throws IOException {
    Files.createDirectories(LOGS);
    System.out.printf(Locale.ROOT, "seed %d, %d items%n", SEED, COUNT);
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
  void aReplaySaysWhatTheLiveSystemSaidAndFindsTheAlertThatWasChanged() throws Exception {
    Run run = new Run("verified", broker.bootstrapServers(), admin, folder);
    run.publish(GeneratedNews.of(SEED, COUNT, Run.PARTITIONS));
    runLiveWithAKill(run);

    Verified untouched = verify(run);
    Map<String, String> alerts = run.outcome(new ArrayList<>()).alerts();
    assertThat(alerts).as("alerts to verify").hasSizeGreaterThan(50);
    assertThat(untouched.lines())
        .as("seed %d", SEED)
        .containsExactly(alerts.size() + " alerts, 0 differ");
    assertThat(untouched.exitCode()).isZero();

    String id = alerts.keySet().iterator().next();
    overwrite(run, id, alerts.get(id).replace("\"score\":", "\"score\":1"));

    Verified changed = verify(run);
    assertThat(changed.lines()).hasSize(2);
    assertThat(changed.lines().get(0)).startsWith("differs: alert " + id + " (").contains("score ");
    assertThat(changed.lines().get(1)).isEqualTo(alerts.size() + " alerts, 1 differ");
    assertThat(changed.exitCode()).isEqualTo(1);
  }

  private void runLiveWithAKill(Run run) {
    MonitorProcess one = start(run, "one");
    MonitorProcess other = start(run, "other");
    awaitUntil("half is done", one, () -> run.inputDone() >= COUNT / 2);
    other.kill();
    System.out.printf(Locale.ROOT, "killed with %d records admitted%n", run.inputDone());
    MonitorProcess again = start(run, "other");
    AtomicInteger quiet = new AtomicInteger();
    awaitUntil(
        "everything is done",
        one,
        () -> {
          again.requireAlive();
          quiet.set(run.behind() == 0 ? quiet.get() + 1 : 0);
          return quiet.get() >= QUIET_POLLS;
        });
    one.stop();
    again.stop();
  }

  private static void awaitUntil(String what, MonitorProcess monitor, BooleanSupplier condition) {
    await(what)
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(
            () -> {
              monitor.requireAlive();
              return condition.getAsBoolean();
            });
  }

  private MonitorProcess start(Run run, String instance) {
    MonitorProcess monitor =
        run.startInstance(instance, LOGS.resolve("verified-%d.log".formatted(started.size())));
    started.add(monitor);
    return monitor;
  }

  /** What the command printed, and its exit code. */
  private record Verified(int exitCode, List<String> lines) {}

  private Verified verify(Run run) throws InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("verify-replay"));
    run.given().forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    arguments.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    long start = System.nanoTime();
    try (JarProcess process = JarProcess.start(folder, arguments.toArray(String[]::new))) {
      int exitCode = process.awaitExit(PATIENCE);
      System.out.printf(
          Locale.ROOT,
          "verify-replay: exit %d after %.1f s: %s%s%n",
          exitCode,
          (System.nanoTime() - start) / 1e9,
          process.output(),
          process.errors());
      return new Verified(exitCode, process.output().lines().toList());
    }
  }

  private void overwrite(Run run, String id, String value) throws Exception {
    Map<String, Object> properties =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  run.topics().alerts().name(), id, value.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }
}
