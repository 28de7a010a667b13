package io.pactwatch.client;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Says Kafka's exceptions in one line: what is wrong, where, what to do. */
final class Failures {
  private Failures() {}

  static ClientException of(Throwable failure, Connection connection) {
    if (failure instanceof ClientException already) {
      return already;
    }
    @Nullable Throwable cause = failure.getCause();
    boolean onlyWraps =
        failure instanceof ExecutionException || failure.getClass() == KafkaException.class;
    if (onlyWraps && cause != null) {
      return of(cause, connection);
    }
    boolean misconfigured =
        failure instanceof ConfigException || failure instanceof IllegalArgumentException;
    String line = connection.withoutSecrets(line(failure, connection));
    return new ClientException(line, misconfigured, failure);
  }

  private static String line(Throwable failure, Connection connection) {
    String servers = connection.bootstrapServers();
    String message = messageOf(failure);
    if (failure instanceof ConfigException || failure instanceof IllegalArgumentException) {
      return "wrong Kafka setting: "
          + message
          + ": mend it in --bootstrap-servers or in the file of --command-config";
    }
    if (failure instanceof TimeoutException) {
      return "no answer from Kafka at "
          + servers
          + " in time: is a broker running there, and is --bootstrap-servers right?";
    }
    if (failure instanceof UnknownTopicOrPartitionException
        || failure instanceof InvalidTopicException) {
      return "a topic is missing at "
          + servers
          + ": create the topics with 'pactwatch topics create --bootstrap-servers "
          + servers
          + "'";
    }
    if (failure instanceof AuthenticationException) {
      return "Kafka at "
          + servers
          + " does not accept the credentials: "
          + message
          + ": mend the file of --command-config";
    }
    if (failure instanceof AuthorizationException) {
      return "Kafka at " + servers + " forbids it: " + message + ": ask for the right";
    }
    if (failure instanceof RecordTooLargeException) {
      return "a record is larger than Kafka at " + servers + " allows: " + message;
    }
    return "Kafka at " + servers + " failed: " + message;
  }

  private static String messageOf(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
