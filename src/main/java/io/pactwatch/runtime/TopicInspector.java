package io.pactwatch.runtime;

import io.pactwatch.stream.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** Holds a topic as it is against what it must be. */
final class TopicInspector {
  private final TopicSpec spec;
  private final int partitions;

  TopicInspector(TopicSpec spec, int partitions) {
    this.spec = spec;
    this.partitions = partitions;
  }

  /** All that would lose data or change results. */
  List<TopicProblem> inspect(TopicDescription description, Config configuration) {
    List<TopicProblem> problems = new ArrayList<>();
    int actual = description.partitions().size();
    if (actual != partitions) {
      problems.add(
          problem(
              "has "
                  + actual
                  + (actual == 1 ? " partition" : " partitions")
                  + ", not "
                  + partitions,
              spec.isState()
                  ? "delete it, and create it with 'pactwatch topics create'"
                  : "set topics.partitions="
                      + actual
                      + " if all topics have so many, or recreate it"));
    }
    checkCleanup(configuration).ifPresent(problems::add);
    checkRetention(configuration).ifPresent(problems::add);
    checkTimestamps(configuration).ifPresent(problems::add);
    checkLeast(configuration, TopicConfig.MAX_MESSAGE_BYTES_CONFIG).ifPresent(problems::add);
    checkLeast(configuration, TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG).ifPresent(problems::add);
    return problems;
  }

  private Optional<TopicProblem> checkCleanup(Config configuration) {
    String name = TopicConfig.CLEANUP_POLICY_CONFIG;
    String actual = value(configuration, name);
    return words(actual).equals(words(spec.cleanup().policy()))
        ? Optional.empty()
        : Optional.of(differs(name, spec.cleanup().policy(), actual));
  }

  private static Set<String> words(String list) {
    Set<String> words = new TreeSet<>();
    for (String word : list.split(",", -1)) {
      words.add(word.strip());
    }
    return words;
  }

  private Optional<TopicProblem> checkRetention(Config configuration) {
    String name = TopicConfig.RETENTION_MS_CONFIG;
    long actual = Long.parseLong(value(configuration, name));
    boolean deletes = !spec.isState();
    if (!deletes || actual < 0 || actual >= spec.minimumRetention().toMillis()) {
      return Optional.empty();
    }
    String what =
        "keeps records for "
            + Duration.ofMillis(actual)
            + ", less than the "
            + spec.minimumRetention()
            + " (score.gap and score.grace) in which they still change a story";
    return Optional.of(problem(what, alter(name, Long.toString(spec.retention().toMillis()))));
  }

  /** Retention and stream time must follow the log and not the years of what is replayed. */
  private Optional<TopicProblem> checkTimestamps(Config configuration) {
    String name = TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
    String actual = value(configuration, name);
    return actual.equals("LogAppendTime")
        ? Optional.empty()
        : Optional.of(differs(name, "LogAppendTime", actual));
  }

  /** A number that must be at least what the topic is created with, if it is created with one. */
  private Optional<TopicProblem> checkLeast(Config configuration, String name) {
    String needed = spec.configuration().getOrDefault(name, "0");
    String actual = value(configuration, name);
    return Long.parseLong(actual) >= Long.parseLong(needed)
        ? Optional.empty()
        : Optional.of(differs(name, "at least " + needed, actual));
  }

  private TopicProblem differs(String name, String expected, String actual) {
    return problem(
        name + " is " + actual + ", not " + expected,
        alter(name, expected.replace("at least ", "")));
  }

  private String alter(String name, String value) {
    String list = value.contains(",") ? "[" + value + "]" : value;
    return "mend it with kafka-configs.sh --alter --entity-type topics --entity-name "
        + spec.name()
        + " --add-config "
        + name
        + "="
        + list;
  }

  private TopicProblem problem(String what, String remedy) {
    return new TopicProblem(spec.name(), what, remedy);
  }

  private static String value(Config configuration, String name) {
    return Optional.ofNullable(configuration.get(name)).map(ConfigEntry::value).orElse("0");
  }
}
