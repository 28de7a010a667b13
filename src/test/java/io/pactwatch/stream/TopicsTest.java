package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.testkit.Pipeline;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {
  static Iterable<TopicSpec> all() {
    return Pipeline.TOPICS.all();
  }

  @Test
  void areListedInTheOrderOfTheWayOfAnItem() {
    assertThat(Pipeline.TOPICS.all())
        .extracting(TopicSpec::name)
        .containsExactly(
            "pactwatch.news.v1",
            "pactwatch.announcements.v1",
            "pactwatch.catalogue.v1",
            "pactwatch.signals.v1",
            "pactwatch.stories.v1",
            "pactwatch.alerts.v1",
            "pactwatch.dead-letters.v1",
            "pactwatch.feeds.v1");
  }

  /** As the document on the interfaces promises. */
  @Test
  void areCleanedAsPromised() {
    assertThat(Pipeline.TOPICS.all())
        .extracting(spec -> spec.cleanup().policy())
        .containsExactly(
            "delete",
            "delete",
            "compact",
            "delete",
            "compact,delete",
            "compact,delete",
            "delete",
            "compact");
  }

  @Test
  void aTopicThatDeletesIsKeptForItsRetention() {
    assertThat(Pipeline.TOPICS.signals().configuration())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "31536000000",
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", "1048576"));
  }

  @Test
  void cataloguesAreNotCompactedAway() {
    assertThat(Pipeline.TOPICS.catalogue().configuration())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", "315360000000",
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", "1048576"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyTopicSaysWhatItHoldsAndFollowsTheLogsTime(TopicSpec spec) {
    assertThat(spec.holds()).isNotBlank();
    assertThat(spec.configuration()).containsEntry("message.timestamp.type", "LogAppendTime");
    assertThat(spec.retention()).isGreaterThanOrEqualTo(spec.minimumRetention());
  }
}
