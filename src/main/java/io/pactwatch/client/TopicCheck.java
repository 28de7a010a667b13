package io.pactwatch.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks for topics before they are used: a producer or a consumer would only time out, whether the
 * broker is away or the topic.
 */
final class TopicCheck {
  private TopicCheck() {}

  /**
   * Returns if all topics are there.
   *
   * @throws ClientException if the cluster does not answer within the patience, or a topic is
   *     missing
   */
  static void require(Connection connection, List<String> topics, Duration patience) {
    try (Admin admin = Admin.create(ClientProperties.admin(connection, patience))) {
      Map<String, KafkaFuture<TopicDescription>> answers =
          admin.describeTopics(topics).topicNameValues();
      for (String topic : topics) {
        KafkaFuture<TopicDescription> answer = answers.get(topic);
        if (answer != null) {
          await(topic, answer, connection, patience);
        }
      }
    } catch (RuntimeException failure) {
      throw Failures.of(failure, connection);
    }
  }

  private static void await(
      String topic,
      KafkaFuture<TopicDescription> answer,
      Connection connection,
      Duration patience) {
    try {
      // The admin client keeps its own time; this one is only the net beneath it.
      answer.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof UnknownTopicOrPartitionException missing) {
        throw missing(topic, connection, missing);
      }
      throw Failures.of(failure, connection);
    } catch (TimeoutException late) {
      throw Failures.of(
          new org.apache.kafka.common.errors.TimeoutException(late.getMessage()), connection);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted", false, stop);
    }
  }

  private static ClientException missing(
      String topic, Connection connection, UnknownTopicOrPartitionException cause) {
    return new ClientException(
        "there is no topic "
            + topic
            + " at "
            + connection.bootstrapServers()
            + ": create it with 'pactwatch topics create --bootstrap-servers "
            + connection.bootstrapServers()
            + "', or mend --topic-prefix",
        false,
        cause);
  }
}
