package io.pactwatch.cli;

import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.AlertTopic;
import io.pactwatch.client.CataloguePublisher;
import io.pactwatch.client.Connection;
import io.pactwatch.client.FeedLedger;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.testkit.MemoryFeedLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a command line came to, run as a user would, with Kafka in memory.
 *
 * @param exitCode what the shell is told
 * @param output standard output
 * @param errors standard error
 */
record CommandRun(int exitCode, String output, String errors) {
  static final String MINI_CATALOGUE = resource("/cli/mini.yaml");

  List<String> outputLines() {
    return output.lines().toList();
  }

  List<String> errorLines() {
    return errors.lines().toList();
  }

  static CommandRun of(String... arguments) {
    return with(new MemoryKafka(), arguments);
  }

  static CommandRun with(KafkaAccess kafka, String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    int exitCode =
        PactwatchCommand.commandLine(kafka, new PrintWriter(output), new PrintWriter(errors))
            .execute(arguments);
    return new CommandRun(exitCode, output.toString(), errors.toString());
  }

  static String write(Path folder, String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String resource(String name) {
    return Path.of("src/test/resources" + name).toString();
  }

  /** A cluster that remembers what it was sent. */
  static final class MemoryKafka implements KafkaAccess {
    final MockProducer<String, byte[]> items =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    final MockProducer<String, CatalogueRecord> catalogues =
        new MockProducer<>(
            true, null, new StringSerializer(), PactwatchSerdes.CATALOGUE.serializer());
    AlertTopic alerts = new AlertTopic();
    final MemoryFeedLedger feeds = new MemoryFeedLedger();

    @Override
    public ItemPublisher itemPublisher(Connection connection) {
      return new ItemPublisher(items, connection);
    }

    @Override
    public CataloguePublisher cataloguePublisher(Connection connection) {
      return new CataloguePublisher(catalogues, connection);
    }

    @Override
    public AlertSubscriber alertSubscriber(Connection connection) {
      return new AlertSubscriber(alerts.consumer(), AlertTopic.connection());
    }

    @Override
    public FeedLedger feedLedger(Connection connection, String poller) {
      return feeds;
    }
  }
}
