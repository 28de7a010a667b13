package io.pactwatch.reliability;

import io.pactwatch.config.SettingSource;
import io.pactwatch.config.Settings;
import io.pactwatch.config.SettingsReader;
import io.pactwatch.runtime.TopicProvisioner;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.Topics;
import io.pactwatch.testkit.GeneratedNews;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One application with topics of its own on a broker that it shares with others. */
final class Run {
  static final int PARTITIONS = 4;

  private final String bootstrapServers;
  private final Admin admin;
  private final Map<String, String> given;
  private final Settings settings;
  private final Topics topics;
  private final GroupProgress progress;

  /**
   * A run.
   *
   * @param name tells its topics, its application and its state from those of other runs
   * @param folder where it may put its state
   */
  Run(String name, String bootstrapServers, Admin admin, Path folder) {
    this.bootstrapServers = bootstrapServers;
    this.admin = admin;
    given = settings(name, bootstrapServers, folder);
    settings = new SettingsReader(folder).read(List.of(SettingSource.commandLine(given)));
    topics = Wiring.topics(settings);
    progress =
        new GroupProgress(
            admin,
            settings.runtime().applicationId(),
            Set.of(topics.news().name(), topics.announcements().name(), topics.signals().name()));
  }

  private static Map<String, String> settings(String name, String bootstrapServers, Path folder) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("kafka.bootstrap.servers", bootstrapServers);
    given.put("topics.prefix", name + ".");
    given.put("topics.partitions", Integer.toString(PARTITIONS));
    given.put("runtime.application-id", name);
    given.put("runtime.state-directory", folder.resolve(name).toString());
    given.put("runtime.processing-guarantee", "exactly_once_v2");
    given.put("runtime.threads", "2");
    // Long enough that a kill always hits a transaction with something in it.
    given.put("runtime.commit-interval", "PT1S");
    given.put("http.port", "0");
    // So long that only event time closes stories.
    given.put("alert.silence", "P1D");
    given.put("score.grace", "P30D");
    // So short that many stories open and close within the items.
    given.put("score.gap", "PT72H");
    // A killed process stays in the group for so long; with the default the test would mostly wait.
    given.put("kafka.session.timeout.ms", "6000");
    given.put("kafka.heartbeat.interval.ms", "1500");
    // Internal topics are kept, so that what went through can be counted.
    given.put("kafka.repartition.purge.interval.ms", "3600000");
    return Map.copyOf(given);
  }

  String name() {
    return settings.runtime().applicationId();
  }

  Settings settings() {
    return settings;
  }

  Path stateDirectory() {
    return settings.runtime().stateDirectory();
  }

  /** Creates the topics and puts the records onto them. */
  void publish(List<GeneratedNews.Entry> entries) {
    new TopicProvisioner(admin, settings).create();
    // Asks each leader. A producer with several batches under way to a leader that is not there yet
    // can see the second one accepted before the first, which is then refused until it expires.
    progress.ends(topic -> topic.startsWith(settings.topics().prefix()));
    Map<String, Object> properties =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            "20");
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          entries.stream()
              .map(entry -> new ProducerRecord<>(topic(entry), entry.key(), entry.value()))
              .map(producer::send)
              .toList();
      producer.flush();
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (Exception notSent) {
      throw new IllegalStateException("not everything could be published", notSent);
    }
  }

  private String topic(GeneratedNews.Entry entry) {
    return switch (entry.kind()) {
      case NEWS -> topics.news().name();
      case ANNOUNCEMENT -> topics.announcements().name();
    };
  }

  MonitorProcess startMonitor(Path log) {
    return MonitorProcess.start(given, log);
  }

  /** One of several instances that share the work, each with its own state. */
  MonitorProcess startInstance(String instance, Path log) {
    Map<String, String> own = new LinkedHashMap<>(given);
    own.put("runtime.state-directory", stateDirectory() + "-" + instance);
    return MonitorProcess.start(own, log);
  }

  /** The settings by their keys. */
  Map<String, String> given() {
    return given;
  }

  Topics topics() {
    return topics;
  }

  /** How many input records are admitted or refused. */
  long inputDone() {
    return progress.committed(Set.of(topics.news().name(), topics.announcements().name()));
  }

  /** How many items have come as far as the extraction; about as many, for commits count, too. */
  long itemsRead() {
    return progress.committed(Set.of(internalTopic("items-by-url")));
  }

  /** How many records of all topics, internal ones included, are not done. */
  long behind() {
    return progress.behind();
  }

  /**
   * What came out of it.
   *
   * @param doubled collects the alerts that were written twice in succession with the same content
   */
  Outcome outcome(List<String> doubled) {
    Map<String, Optional<String>> newest = new TreeMap<>();
    CommittedLog.read(
        bootstrapServers,
        progress.ends(topics.alerts().name()::equals),
        (id, alert) -> {
          if (alert.equals(newest.put(id, alert))) {
            doubled.add(id);
          }
        });
    Map<String, String> alerts = new TreeMap<>();
    newest.forEach((id, alert) -> alert.ifPresent(value -> alerts.put(id, value)));
    return new Outcome(
        count(internalTopic("items-by-id")),
        count(topics.deadLetters().name()),
        count(internalTopic("items-by-url")),
        count(topics.signals().name()),
        alerts);
  }

  private String internalTopic(String repartition) {
    return name() + "-" + repartition + "-repartition";
  }

  private long count(String topic) {
    return CommittedLog.count(bootstrapServers, progress.ends(topic::equals));
  }
}
