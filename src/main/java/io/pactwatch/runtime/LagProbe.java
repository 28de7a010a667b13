package io.pactwatch.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers now and then how many records of the input topics this application has not yet
 * processed.
 */
final class LagProbe implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LagProbe.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final long PATIENCE_SECONDS = 10;

  private final Admin admin;
  private final String applicationId;
  private final List<String> topics;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "pactwatch-lag");
            thread.setDaemon(true);
            return thread;
          });
  private volatile OptionalLong lag = OptionalLong.empty();

  private LagProbe(Admin admin, String applicationId, List<String> topics) {
    this.admin = admin;
    this.applicationId = applicationId;
    this.topics = List.copyOf(topics);
  }

  /** Starts asking. The probe closes the admin client when it is closed. */
  static LagProbe start(Admin admin, String applicationId, List<String> topics) {
    LagProbe probe = new LagProbe(admin, applicationId, topics);
    var unused =
        probe.timer.scheduleWithFixedDelay(
            probe::measure, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    return probe;
  }

  /** Records behind, over all topics; nothing while that is not known. */
  OptionalLong lag() {
    return lag;
  }

  private void measure() {
    try {
      lag = OptionalLong.of(ask());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException unknown) {
      lag = OptionalLong.empty();
      LOG.debug("The lag is not known: {}", Failures.oneLine(unknown));
    }
  }

  private long ask() throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, TopicDescription> descriptions =
        admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
    descriptions.forEach(
        (topic, description) ->
            description
                .partitions()
                .forEach(
                    partition -> {
                      TopicPartition at = new TopicPartition(topic, partition.partition());
                      latest.put(at, OffsetSpec.latest());
                      earliest.put(at, OffsetSpec.earliest());
                    }));
    Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(latest);
    Map<TopicPartition, ListOffsetsResultInfo> starts = offsets(earliest);
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(applicationId)
            .partitionsToOffsetAndMetadata()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Set<TopicPartition> all = new HashSet<>(ends.keySet());
    return all.stream().mapToLong(at -> behind(at, ends, starts, committed)).sum();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(Map<TopicPartition, OffsetSpec> asked)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin.listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static long behind(
      TopicPartition at,
      Map<TopicPartition, ListOffsetsResultInfo> ends,
      Map<TopicPartition, ListOffsetsResultInfo> starts,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    ListOffsetsResultInfo end = ends.get(at);
    ListOffsetsResultInfo start = starts.get(at);
    OffsetAndMetadata done = committed.get(at);
    if (end == null) {
      return 0;
    }
    long from = done != null ? done.offset() : start != null ? start.offset() : 0;
    return Math.max(0, end.offset() - from);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    admin.close(Duration.ofSeconds(2));
  }
}
