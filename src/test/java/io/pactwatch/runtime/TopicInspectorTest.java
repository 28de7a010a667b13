package io.pactwatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.stream.TopicSpec;
import io.pactwatch.testkit.Pipeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicInspectorTest {
  private static final TopicSpec NEWS = Pipeline.TOPICS.news();
  private static final TopicSpec ALERTS = Pipeline.TOPICS.alerts();
  private static final TopicSpec CATALOGUE = Pipeline.TOPICS.catalogue();

  static List<TopicSpec> all() {
    return Pipeline.TOPICS.all();
  }

  /** The lines about a topic that is as it is created, but for one entry. */
  private static List<String> lines(TopicSpec spec, String name, String value) {
    return lines(spec, 4, Map.of(name, value));
  }

  private static List<String> lines(TopicSpec spec, int partitions, Map<String, String> changed) {
    Map<String, String> entries = new TreeMap<>(spec.configuration());
    entries.putAll(changed);
    List<TopicPartitionInfo> infos =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartitionInfo(number, null, List.of(), List.of()))
            .toList();
    return new TopicInspector(spec, 4)
            .inspect(
                new TopicDescription(spec.name(), false, infos),
                new Config(
                    entries.entrySet().stream()
                        .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                        .toList()))
            .stream()
            .map(TopicProblem::line)
            .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTopicAsItIsCreatedIsFit(TopicSpec spec) {
    assertThat(lines(spec, 4, Map.of())).isEmpty();
  }

  @Test
  void anotherNumberOfPartitions() {
    assertThat(lines(NEWS, 3, Map.of()))
        .containsExactly(
            "topic pactwatch.news.v1: has 3 partitions, not 4; set topics.partitions=3 if all"
                + " topics have so many, or recreate it");
  }

  /** It has one partition whatever the setting says, so that no setting would help. */
  @Test
  void anotherNumberOfPartitionsOfTheCatalogue() {
    assertThat(lines(CATALOGUE, 5, Map.of()))
        .containsExactly(
            "topic pactwatch.catalogue.v1: has 5 partitions, not 4; delete it, and create it with"
                + " 'pactwatch topics create'");
  }

  @Test
  void anotherCleanupPolicy() {
    assertThat(lines(ALERTS, "cleanup.policy", "delete"))
        .containsExactly(
            "topic pactwatch.alerts.v1: cleanup.policy is delete, not compact,delete; mend it with"
                + " kafka-configs.sh --alter --entity-type topics --entity-name"
                + " pactwatch.alerts.v1 --add-config cleanup.policy=[compact,delete]");
    assertThat(lines(NEWS, "cleanup.policy", "compact"))
        .singleElement()
        .asString()
        .contains("cleanup.policy is compact, not delete;")
        .endsWith("--add-config cleanup.policy=delete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compact,delete", "delete,compact", " delete , compact"})
  void theOrderOfCleanupPoliciesMeansNothing(String policy) {
    assertThat(lines(ALERTS, "cleanup.policy", policy)).isEmpty();
  }

  @Test
  void aRetentionShorterThanTheWindowOfAStory() {
    String tooShort = Long.toString(Duration.ofDays(33).toMillis() - 1);
    assertThat(lines(NEWS, "retention.ms", tooShort))
        .containsExactly(
            "topic pactwatch.news.v1: keeps records for PT791H59M59.999S, less than the PT792H"
                + " (score.gap and score.grace) in which they still change a story; mend it with"
                + " kafka-configs.sh --alter --entity-type topics --entity-name pactwatch.news.v1"
                + " --add-config retention.ms=315360000000");
  }

  @Test
  void aRetentionOfTheWindowOrLongerOrForEverIsFit() {
    String window = Long.toString(Duration.ofDays(33).toMillis());
    assertThat(lines(NEWS, "retention.ms", window)).isEmpty();
    assertThat(lines(NEWS, "retention.ms", "-1")).isEmpty();
    assertThat(lines(Pipeline.TOPICS.deadLetters(), "retention.ms", "1")).isEmpty();
    assertThat(lines(CATALOGUE, "retention.ms", "1")).isEmpty();
  }

  @Test
  void timesThatTheProducerSets() {
    assertThat(lines(NEWS, "message.timestamp.type", "CreateTime"))
        .singleElement()
        .asString()
        .contains("message.timestamp.type is CreateTime, not LogAppendTime;")
        .endsWith("--add-config message.timestamp.type=LogAppendTime");
  }

  @Test
  void recordsThatMayNotBeLargeEnough() {
    assertThat(lines(NEWS, "max.message.bytes", "1048575"))
        .singleElement()
        .asString()
        .contains("max.message.bytes is 1048575, not at least 1048576;")
        .endsWith("--add-config max.message.bytes=1048576");
    assertThat(lines(NEWS, "max.message.bytes", "9000000")).isEmpty();
  }

  /** A replay reads each item by the catalogue of its time, so that none may be compacted away. */
  @Test
  void cataloguesThatAreCompactedAway() {
    assertThat(lines(CATALOGUE, "min.compaction.lag.ms", "0"))
        .singleElement()
        .asString()
        .contains("min.compaction.lag.ms is 0, not at least 315360000000;")
        .endsWith("--add-config min.compaction.lag.ms=315360000000");
    assertThat(lines(ALERTS, "min.compaction.lag.ms", "0")).isEmpty();
  }

  @Test
  void everyProblemHasALineOfItsOwn() {
    assertThat(
            lines(
                NEWS,
                1,
                Map.of(
                    "cleanup.policy",
                    "compact",
                    "retention.ms",
                    "1000",
                    "message.timestamp.type",
                    "CreateTime",
                    "max.message.bytes",
                    "1")))
        .hasSize(5)
        .allMatch(line -> line.startsWith("topic pactwatch.news.v1: ") && !line.contains("\n"));
  }
}
