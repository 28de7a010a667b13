package io.pactwatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.alert.AlertSettings;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.stream.TopicSpec;
import io.pactwatch.stream.Topics;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.testkit.Pipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WiringTest {
  @Test
  void theTestsOfTheStagesUseTheDefaultsButForTheGap() {
    StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of("score.gap", "P3D")));
    assertThat(stages)
        .usingRecursiveComparison()
        .ignoringFields("partitions")
        .isEqualTo(Pipeline.settings());
    assertThat(stages.partitions()).isEqualTo(4);
  }

  @Test
  void everySettingReachesItsStage() {
    StageSettings stages =
        Wiring.stages(
            MonitorSettings.with(
                Map.ofEntries(
                    Map.entry("topics.partitions", "7"),
                    Map.entry("admit.future-tolerance", "PT1H"),
                    Map.entry("admit.earliest", "2001-01-01T00:00:00Z"),
                    Map.entry("admit.max-bytes", "2048"),
                    Map.entry("dedupe.retention", "P5D"),
                    Map.entry("score.gap", "PT5H"),
                    Map.entry("score.grace", "PT6H"),
                    Map.entry("score.contest-threshold", "0.3"),
                    Map.entry("score.max-reports", "9"),
                    Map.entry("alert.notice", "11"),
                    Map.entry("alert.major", "22"),
                    Map.entry("alert.critical", "33"),
                    Map.entry("alert.hysteresis", "4"),
                    Map.entry("drift.half-life", "PT36H"),
                    Map.entry("drift.window", "P17D"),
                    Map.entry("drift.warm-up", "P8D"),
                    Map.entry("drift.threshold", "2.5"),
                    Map.entry("drift.hysteresis", "0.5"),
                    Map.entry("drift.least-deviation", "6"),
                    Map.entry("drift.minimum", "7"),
                    Map.entry("alert.silence", "PT9S"))));
    assertThat(stages.partitions()).isEqualTo(7);
    assertThat(stages.admit().futureTolerance()).isEqualTo(Duration.ofHours(1));
    assertThat(stages.admit().earliest()).isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(stages.maximumItemBytes()).isEqualTo(2048);
    assertThat(stages.dedupeRetention()).isEqualTo(Duration.ofDays(5));
    assertThat(stages.score())
        .isEqualTo(new ScoreSettings(Duration.ofHours(5), Duration.ofHours(6), 0.3, 9));
    assertThat(stages.alert()).isEqualTo(new AlertSettings(11, 22, 33, 4));
    assertThat(stages.drift())
        .isEqualTo(
            new DriftSettings(
                Duration.ofHours(36),
                Duration.ofDays(17),
                Duration.ofDays(8),
                2.5,
                0.5,
                6,
                7,
                Duration.ofHours(6)));
    assertThat(stages.silence()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void topicsAreKeptForAsLongAsTheSettingsSay() {
    Topics topics =
        Wiring.topics(
            MonitorSettings.with(
                Map.of(
                    "topics.prefix", "mine.",
                    "score.gap", "P1D",
                    "score.grace", "P2D",
                    "topics.input-retention", "P11D",
                    "topics.signals-retention", "P12D",
                    "topics.stories-retention", "P13D",
                    "topics.alerts-retention", "P14D",
                    "topics.dead-letters-retention", "P15D")));
    assertThat(topics.all()).extracting(TopicSpec::name).allMatch(name -> name.startsWith("mine."));
    assertThat(topics.all())
        .extracting(spec -> spec.retention().toDays())
        .containsExactly(11L, 11L, 11L, 12L, 13L, 14L, 15L, 11L);
    assertThat(topics.all())
        .extracting(spec -> spec.minimumRetention().toDays())
        .containsExactly(3L, 3L, 0L, 3L, 3L, 3L, 0L, 0L);
  }
}
