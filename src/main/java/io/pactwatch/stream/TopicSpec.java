package io.pactwatch.stream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What a topic must be like.
 *
 * @param name with the prefix
 * @param cleanup what the broker removes
 * @param retention how long records are kept
 * @param minimumRetention a topic that keeps records for less would lose some that are still needed
 * @param holds what is on it, for people
 */
public record TopicSpec(
    String name, Cleanup cleanup, Duration retention, Duration minimumRetention, String holds) {

  private static final long TEN_YEARS_MS = Duration.ofDays(3650).toMillis();

  private static final int MAXIMUM_MESSAGE_BYTES = 1024 * 1024;

  /** What the broker removes from a topic. */
  public enum Cleanup {
    /** What is older than the retention. */
    DELETE("delete"),
    /** What a newer record of the same key replaces. */
    COMPACT("compact"),
    /** The same, but not for ten years: a replay reads each item by the catalogue of its time. */
    COMPACT_LATE("compact"),
    /** Both. */
    COMPACT_AND_DELETE("compact,delete");

    private final String policy;

    Cleanup(String policy) {
      this.policy = policy;
    }

    /** As Kafka's {@code cleanup.policy} has it. */
    public String policy() {
      return policy;
    }
  }

  /** Whether records stay until a newer one of their key; few, in one partition and in order. */
  public boolean isState() {
    return switch (cleanup) {
      case COMPACT, COMPACT_LATE -> true;
      case DELETE, COMPACT_AND_DELETE -> false;
    };
  }

  /** The configuration with which the topic is created. */
  public Map<String, String> configuration() {
    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy());
    switch (cleanup) {
      case COMPACT -> {}
      case COMPACT_LATE ->
          configuration.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(TEN_YEARS_MS));
      case DELETE, COMPACT_AND_DELETE ->
          configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    }
    // Event times lie years back in a replay; retention and stream time must not follow them.
    configuration.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    configuration.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAXIMUM_MESSAGE_BYTES));
    return configuration;
  }
}
