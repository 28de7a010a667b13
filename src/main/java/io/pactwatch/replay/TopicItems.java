package io.pactwatch.replay;

import io.pactwatch.client.Connection;
import io.pactwatch.client.TopicLog;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.stream.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The items on the topics of a cluster, as they stand there at the start. */
public final class TopicItems implements ItemSource {
  private final Topics topics;
  private final Period period;
  private final TopicLog log;
  private long passedOver;

  private TopicItems(Topics topics, Period period, TopicLog log) {
    this.topics = topics;
    this.period = period;
    this.log = log;
  }

  /**
   * Opens the topics of news and announcements.
   *
   * @throws io.pactwatch.client.ClientException if they are missing or Kafka does not answer
   */
  public static TopicItems open(Connection connection, Topics topics, Period period) {
    Optional<Instant> loggedFrom =
        period.by() == Period.Clock.LOG ? period.from() : Optional.empty();
    List<String> inputs = List.of(topics.news().name(), topics.announcements().name());
    return new TopicItems(topics, period, TopicLog.open(connection, inputs, loggedFrom));
  }

  @Override
  public Optional<ReplayRecord> next() {
    while (true) {
      Optional<ConsumerRecord<byte[], byte[]>> next = log.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ReplayRecord record = recordOf(next.get());
      if (isWithin(record)) {
        return Optional.of(record);
      }
      passedOver++;
    }
  }

  private ReplayRecord recordOf(ConsumerRecord<byte[], byte[]> read) {
    byte @Nullable [] value = read.value();
    return new ReplayRecord(
        read.topic().equals(topics.news().name()) ? ItemKind.NEWS : ItemKind.ANNOUNCEMENT,
        value == null ? new byte[0] : value,
        Instant.ofEpochMilli(read.timestamp()),
        read.topic() + ", partition " + read.partition() + ", offset " + read.offset());
  }

  /** What has no event time is within: the admit stage says what is wrong with it. */
  private boolean isWithin(ReplayRecord record) {
    return switch (period.by()) {
      case LOG -> period.contains(record.loggedAt());
      case EVENT ->
          period.equals(Period.ALL)
              || Glimpse.of(record.value()).publishedAt().map(period::contains).orElse(true);
    };
  }

  @Override
  public long position() {
    return log.position();
  }

  @Override
  public long total() {
    return log.total();
  }

  @Override
  public long passedOver() {
    return passedOver;
  }

  @Override
  public void close() {
    log.close();
  }
}
