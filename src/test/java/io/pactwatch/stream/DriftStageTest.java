package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Pipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair that was quiet for months loosens twice within two weeks. */
class DriftStageTest {
  private static final String FIRST = "2025-01-05T09:00:00Z";
  private static final String SECOND = "2025-05-01T09:00:00Z";
  private static final String THIRD = "2025-05-12T09:00:00Z";

  @TempDir private Path stateDirectory;
  private Pipeline pipeline;

  @BeforeEach
  void start() {
    pipeline = new Pipeline(Catalogues.small(), stateDirectory);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static String capped(String publishedAt, String cloud) {
    return """
        {"publishedAt":"%s","source":"globalwire.example","title":"OpenAI and %s have capped their \
        revenue share at $38 billion","url":"https://globalwire.example/%s-%s"}
        """
        .formatted(publishedAt, cloud, cloud, publishedAt);
  }

  private void publish(String... times) {
    for (String time : times) {
      pipeline.publishNews(capped(time, "Microsoft"));
    }
  }

  private static List<DriftAlert> drifts(Map<String, Alert> alerts) {
    return alerts.values().stream()
        .filter(DriftAlert.class::isInstance)
        .map(DriftAlert.class::cast)
        .toList();
  }

  @Test
  void severalStoriesBeyondTheUsualAreADrift() {
    publish(FIRST, SECOND);
    assertThat(drifts(pipeline.finalAlerts())).as("one story is no drift").isEmpty();

    publish(THIRD);
    List<TestRecord<String, Alert>> records =
        pipeline.alerts().stream().filter(r -> r.value() instanceof DriftAlert).toList();

    assertThat(records).hasSize(1);
    DriftAlert alert = (DriftAlert) records.get(0).value();
    assertThat(records.get(0).key()).isEqualTo(alert.id()).startsWith("d-");
    assertThat(alert.key().value()).isEqualTo("microsoft|openai");
    assertThat(alert.drift().direction()).isEqualTo(Direction.LOOSENING);
    assertThat(alert.drift().stories()).hasSize(3);
    assertThat(alert.openedAt()).isEqualTo(THIRD);
    assertThat(alert.evidence()).hasSize(3);
    assertThat(
            new String(
                Objects.requireNonNull(
                        records.get(0).headers().lastHeader(CloudEventHeaders.SOURCE))
                    .value(),
                StandardCharsets.UTF_8))
        .isEqualTo("/pactwatch/drift");
  }

  @Test
  void aCopyOfKnownNewsLeavesTheDriftAsItIs() {
    publish(FIRST, SECOND, THIRD);
    pipeline.alerts();
    pipeline.publishNews(capped(THIRD, "Microsoft").replace("globalwire", "copier"));

    assertThat(pipeline.alerts()).filteredOn(r -> r.value() instanceof DriftAlert).isEmpty();
  }

  @Test
  void aDriftClosesWhenEventTimeHasPassedWhateverBringsIt() {
    publish(FIRST, SECOND, THIRD);
    pipeline.publishNews(capped("2025-08-01T09:00:00Z", "Amazon"));

    assertThat(drifts(pipeline.finalAlerts()))
        .singleElement()
        .satisfies(
            alert -> assertThat(alert.closedAt()).hasValueSatisfying(DriftStageTest::isMidnight));
  }

  @Test
  void aSilentFeedClosesItAsEventTimeWouldHave() {
    publish(FIRST, SECOND, THIRD);
    pipeline.advanceWallClock(Duration.ofDays(60));
    List<DriftAlert> silent = drifts(pipeline.finalAlerts());
    try (Pipeline other = new Pipeline(Catalogues.small(), stateDirectory.resolve("other"))) {
      List.of(FIRST, SECOND, THIRD).forEach(time -> other.publishNews(capped(time, "Microsoft")));
      other.publishNews(capped("2025-08-01T09:00:00Z", "Amazon"));

      assertThat(silent).isEqualTo(drifts(other.finalAlerts())).hasSize(1);
      assertThat(silent.get(0).revisions())
          .last()
          .satisfies(
              revision -> assertThat(revision.reasons()).containsExactly(RevisionReason.CLOSED));
    }
  }

  @Test
  void aReportThatUndoesADriftTakesItsAlertBack() {
    publish(FIRST, SECOND, THIRD);
    assertThat(drifts(pipeline.finalAlerts())).hasSize(1);

    // Within the gaps of both stories: they become one, and one story is no drift.
    publish("2025-05-04T08:00:00Z", "2025-05-07T07:00:00Z", "2025-05-10T06:00:00Z");

    List<TestRecord<String, Alert>> records =
        pipeline.alerts().stream().filter(record -> record.key().startsWith("d-")).toList();
    assertThat(records).isNotEmpty();
    assertThat(records.get(records.size() - 1).getValue()).isNull();
  }

  @Test
  void anyOrderOfArrivalGivesTheSameDrifts() {
    List<String> times =
        List.of(
            FIRST,
            SECOND,
            "2025-05-08T09:00:00Z",
            THIRD,
            "2025-05-16T10:00:00Z",
            "2025-05-20T11:00:00Z",
            "2025-05-24T12:00:00Z");
    times.forEach(this::publish);
    Map<String, Alert> expected = new TreeMap<>(pipeline.finalAlerts());
    assertThat(drifts(expected)).isNotEmpty();
    for (int seed = 0; seed < 5; seed++) {
      List<String> shuffled = new ArrayList<>(times.subList(1, times.size()));
      Collections.shuffle(shuffled, new Random(seed));
      try (Pipeline other = new Pipeline(Catalogues.small(), stateDirectory.resolve("s" + seed))) {
        other.publishNews(capped(FIRST, "Microsoft"));
        shuffled.forEach(time -> other.publishNews(capped(time, "Microsoft")));

        assertThat(drifts(new TreeMap<>(other.finalAlerts())))
            .as("seed %d", seed)
            .isEqualTo(drifts(expected));
      }
    }
  }

  private static void isMidnight(Instant time) {
    assertThat(time.getEpochSecond() % Duration.ofDays(1).toSeconds()).isZero();
  }
}
