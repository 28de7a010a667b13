package io.pactwatch.reliability;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far an application has come, by the offsets that it has committed. */
final class GroupProgress {
  private final Admin admin;
  private final String applicationId;
  private final Set<String> sources;

  /**
   * The progress of an application.
   *
   * @param sources the topics from which it reads, besides those that it makes for itself
   */
  GroupProgress(Admin admin, String applicationId, Set<String> sources) {
    this.admin = admin;
    this.applicationId = applicationId;
    this.sources = Set.copyOf(sources);
  }

  /** How many offsets of these topics are done. */
  long committed(Set<String> topics) {
    return committed().entrySet().stream()
        .filter(entry -> topics.contains(entry.getKey().topic()))
        .mapToLong(entry -> entry.getValue().offset())
        .sum();
  }

  /**
   * How many offsets of all topics that it reads are not done. The committed ones are asked for
   * first, and the ends count what is not yet committed: 0 means that at the time of the first
   * question everything was done, and nothing more had been written until the second.
   */
  long behind() {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return ends(this::isSource).entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata done = committed.get(end.getKey());
              return end.getValue() - (done == null ? 0 : done.offset());
            })
        .sum();
  }

  /** Where the partitions of these topics end, open transactions included. */
  Map<TopicPartition, Long> ends(Predicate<String> topics) {
    try {
      Set<String> names =
          admin.listTopics().names().get().stream().filter(topics).collect(Collectors.toSet());
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      admin.describeTopics(names).allTopicNames().get().values().stream()
          .flatMap(
              topic ->
                  topic.partitions().stream()
                      .map(at -> new TopicPartition(topic.name(), at.partition())))
          .forEach(partition -> asked.put(partition, OffsetSpec.latest()));
      Map<TopicPartition, ListOffsetsResultInfo> answers = admin.listOffsets(asked).all().get();
      return answers.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().offset()));
    } catch (InterruptedException | ExecutionException unknown) {
      throw new IllegalStateException("the broker does not answer", unknown);
    }
  }

  private boolean isSource(String topic) {
    return sources.contains(topic)
        || (topic.startsWith(applicationId + "-") && topic.endsWith("-repartition"));
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          new HashMap<>(
              admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get());
      committed.values().removeIf(offset -> offset == null);
      return committed;
    } catch (InterruptedException | ExecutionException unknown) {
      throw new IllegalStateException("the broker does not answer", unknown);
    }
  }
}
