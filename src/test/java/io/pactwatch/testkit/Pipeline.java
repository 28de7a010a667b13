package io.pactwatch.testkit;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.admit.AdmitSettings;
import io.pactwatch.core.alert.AlertSettings;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.PactwatchTopology;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.stream.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in one thread, without a broker. */
public final class Pipeline implements AutoCloseable {
  /** The log time of the first record; each further one comes a second later. */
  public static final Instant LOGGED_AT = Instant.parse("2026-06-01T00:00:00Z");

  public static final Topics TOPICS =
      new Topics(
          "pactwatch.",
          new Topics.Retentions(
              Duration.ofDays(3650),
              Duration.ofDays(365),
              Duration.ofDays(3650),
              Duration.ofDays(3650),
              Duration.ofDays(365),
              Duration.ofDays(33)));

  /** What a drift is with all defaults. */
  public static final DriftSettings DRIFT =
      new DriftSettings(
          Duration.ofDays(30),
          Duration.ofDays(180),
          Duration.ofDays(90),
          3,
          1,
          10,
          30,
          Duration.ofDays(30));

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> news;
  private final TestInputTopic<byte[], byte[]> announcements;
  private final TestInputTopic<String, CatalogueRecord> catalogues;
  private final TestInputTopic<String, byte[]> rawCatalogues;

  public Pipeline(CheckedCatalogue catalogue, Path stateDirectory) {
    this(catalogue, stateDirectory, PipelineMetrics.none());
  }

  public Pipeline(CheckedCatalogue catalogue, Path stateDirectory, PipelineMetrics metrics) {
    this(catalogue, stateDirectory, metrics, settings());
  }

  public Pipeline(
      CheckedCatalogue catalogue,
      Path stateDirectory,
      PipelineMetrics metrics,
      StageSettings settings) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pactwatch-test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    driver =
        new TopologyTestDriver(
            PactwatchTopology.build(settings, new CatalogueBook(catalogue), metrics),
            properties,
            LOGGED_AT);
    ByteArraySerializer bytes = new ByteArraySerializer();
    Duration second = Duration.ofSeconds(1);
    news = driver.createInputTopic(TOPICS.news().name(), bytes, bytes, LOGGED_AT, second);
    announcements =
        driver.createInputTopic(TOPICS.announcements().name(), bytes, bytes, LOGGED_AT, second);
    catalogues =
        driver.createInputTopic(
            TOPICS.catalogue().name(),
            new StringSerializer(),
            PactwatchSerdes.CATALOGUE.serializer());
    rawCatalogues =
        driver.createInputTopic(TOPICS.catalogue().name(), new StringSerializer(), bytes);
  }

  /** All defaults but the gap between neighbouring reports, which is three days here. */
  public static StageSettings settings() {
    return settings(Duration.ofDays(3));
  }

  /** All defaults but the longest time between neighbouring reports of one story. */
  public static StageSettings settings(Duration gap) {
    return new StageSettings(
        TOPICS,
        1,
        AdmitSettings.defaults(),
        262_144,
        Duration.ofDays(90),
        new ScoreSettings(gap, Duration.ofDays(30), 0.2, 8),
        new AlertSettings(15, 40, 65, 5),
        DRIFT,
        Duration.ofMinutes(1));
  }

  public void publishNews(String json) {
    publishNews(json.getBytes(StandardCharsets.UTF_8));
  }

  public void publishNews(byte[] value) {
    news.pipeInput(value);
  }

  /** Publishes an item that the broker logs at this time. */
  public void publishNewsAt(Instant loggedAt, String json) {
    news.pipeInput(new byte[0], json.getBytes(StandardCharsets.UTF_8), loggedAt);
  }

  public void publishAnnouncement(String json) {
    announcements.pipeInput(json.getBytes(StandardCharsets.UTF_8));
  }

  public void publishCatalogue(String name, Instant inForceFrom, String version, String document) {
    catalogues.pipeInput(name, new CatalogueRecord(name, inForceFrom, version, document));
  }

  public void publishCatalogueBytes(String name, byte[] value) {
    rawCatalogues.pipeInput(name, value);
  }

  public void advanceWallClock(Duration duration) {
    driver.advanceWallClockTime(duration);
  }

  public List<Signal> signals() {
    TestOutputTopic<String, Signal> topic =
        driver.createOutputTopic(
            TOPICS.signals().name(),
            new StringDeserializer(),
            PactwatchSerdes.SIGNAL.deserializer());
    return topic.readValuesToList();
  }

  public List<TestRecord<String, StoryRecord>> stories() {
    return driver
        .createOutputTopic(
            TOPICS.stories().name(),
            new StringDeserializer(),
            PactwatchSerdes.STORY_RECORD.deserializer())
        .readRecordsToList();
  }

  /** All alert records, tombstones included. */
  public List<TestRecord<String, Alert>> alerts() {
    return driver
        .createOutputTopic(
            TOPICS.alerts().name(), new StringDeserializer(), PactwatchSerdes.ALERT.deserializer())
        .readRecordsToList();
  }

  /** The newest record of each alert, without those that were withdrawn. */
  public Map<String, Alert> finalAlerts() {
    return newest(alerts());
  }

  /** The newest record of each story, without those that were withdrawn. */
  public Map<String, StoryRecord> finalStories() {
    return newest(stories());
  }

  private static <V> Map<String, V> newest(List<TestRecord<String, V>> records) {
    Map<String, V> newest = new LinkedHashMap<>();
    for (TestRecord<String, V> record : records) {
      if (record.getValue() == null) {
        newest.remove(record.key());
      } else {
        newest.put(record.key(), record.value());
      }
    }
    return newest;
  }

  public List<TestRecord<byte[], byte[]>> deadLetters() {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return driver.createOutputTopic(TOPICS.deadLetters().name(), bytes, bytes).readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
