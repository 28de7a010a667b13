package io.pactwatch.replay;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.stream.PactwatchTopology;
import io.pactwatch.stream.ReplayListener;
import io.pactwatch.stream.ReplayWork;
import io.pactwatch.stream.StageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The stages of the monitor in one thread, without a broker, fed with records of the past. Kafka's
 * own driver for topologies runs them: it processes a record to its end before it takes the next,
 * so that the same records give the same result, and its clock stands still. What the stages find
 * out about a record alone is computed ahead, in batches, also by other threads.
 */
public final class Replay implements AutoCloseable {
  private final ReplayWork work;
  private final ReplayCounts counts;
  private final Path folder;
  private final TopologyTestDriver driver;
  private final Map<ItemKind, TestInputTopic<byte[], byte[]>> topics =
      new EnumMap<>(ItemKind.class);

  /**
   * Prepares a replay.
   *
   * @param settings of the stages
   * @param book the catalogues by which items are read
   * @param counts counts what the stages report
   * @param listener is told what the replay yields
   */
  public Replay(
      StageSettings settings, CatalogueBook book, ReplayCounts counts, ReplayListener listener) {
    this.work = new ReplayWork(settings, book);
    this.counts = counts;
    folder = temporaryFolder();
    driver =
        new TopologyTestDriver(
            PactwatchTopology.replay(settings, work, book, counts, listener),
            properties(folder),
            Instant.EPOCH);
    topics.put(ItemKind.NEWS, topic(settings.topics().news().name()));
    topics.put(ItemKind.ANNOUNCEMENT, topic(settings.topics().announcements().name()));
  }

  private TestInputTopic<byte[], byte[]> topic(String name) {
    return driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Properties properties(Path folder) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "replay");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    // Each record goes through all stages before the next one comes: there is nothing to wait for.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    return properties;
  }

  /** Is told how a replay goes on. */
  public interface Observer {
    /**
     * A record went through all stages.
     *
     * @param position how much of the source was read up to it
     * @param refusal the id of the reason for which it was refused, if it was
     */
    void replayed(ReplayRecord record, long position, Optional<String> refusal);
  }

  /**
   * Takes all records of a source through all stages, one after another.
   *
   * @param threads one goes through the stages; all compute what can be known before
   * @throws ReplayException if the source cannot be read
   */
  public void run(ItemSource source, int threads, Observer observer) {
    try (ReadAhead records = new ReadAhead(source, work, threads)) {
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        DrawnRecord drawn = next.get();
        work.begin(drawn.work());
        observer.replayed(drawn.record(), drawn.position(), accept(drawn.record()));
      }
    }
  }

  private Optional<String> accept(ReplayRecord record) {
    TestInputTopic<byte[], byte[]> topic = topics.get(record.kind());
    if (topic == null) {
      throw new IllegalStateException("no topic holds " + record.kind());
    }
    topic.pipeInput(new TestRecord<>(new byte[0], record.value(), record.loggedAt()));
    return counts.takeRefusal();
  }

  /** Ends the replay, and leaves nothing behind. */
  @Override
  public void close() {
    driver.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The driver wants one, though nothing is kept on the disk. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("pactwatch-replay-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
