package io.pactwatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.metrics.MeterBounds;
import io.pactwatch.metrics.MicrometerPipelineMetrics;
import io.pactwatch.metrics.PrometheusScrape;
import io.pactwatch.serde.DeadLetterHeaders;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.testkit.TopicTail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three nets under the stages, in Kafka Streams as it calls them. */
class ErrorHandlersTest {
  private static final String SECRET = "hunter2";
  private static final byte[] KEY = bytes("key");
  private static final byte[] BAD = bytes("bad");

  @TempDir private Path folder;
  private final PrometheusScrape scrape = new PrometheusScrape();
  private final MicrometerPipelineMetrics metrics =
      new MicrometerPipelineMetrics(
          scrape.registry(),
          "test",
          List.of("processing-failed"),
          Set.of(),
          new MeterBounds(200, List.of()));

  @AfterEach
  void close() {
    scrape.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Properties properties() {
    return StreamsProperties.of(
        MonitorSettings.with(
            Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:1",
                // In a transaction the driver forgets what is written while a record is read.
                "runtime.processing-guarantee",
                "at_least_once",
                "runtime.state-directory",
                folder.toString())),
        "dead-letters",
        metrics);
  }

  /** Passes on what is not bad, and is broken by what is. */
  private static final class Fragile extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final RuntimeException failure;

    Fragile(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      if (new String(record.value(), StandardCharsets.UTF_8).equals("bad")) {
        throw failure;
      }
      context().forward(record);
    }
  }

  private TopologyTestDriver driver(StreamsBuilder builder) {
    return new TopologyTestDriver(builder.build(), properties());
  }

  private TopologyTestDriver fragile(RuntimeException failure) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
        .process(() -> new Fragile(failure), Named.as("stage-fails"))
        .to("out", Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return driver(builder);
  }

  private static void pipe(TopologyTestDriver driver, byte[] value) {
    Headers headers = new RecordHeaders().add("their-own", bytes("header"));
    driver
        .createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(KEY, value, headers, 1_700_000_000_000L));
  }

  private static List<TestRecord<byte[], byte[]>> records(TopologyTestDriver driver, String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private static void assertLetter(TestRecord<byte[], byte[]> letter, String detail) {
    assertThat(letter.key()).isEqualTo(KEY);
    assertThat(letter.value()).isEqualTo(BAD);
    Headers headers = letter.headers();
    assertThat(TopicTail.text(headers, "their-own")).isEqualTo("header");
    assertThat(TopicTail.text(headers, DeadLetterHeaders.REASON)).isEqualTo("processing-failed");
    assertThat(TopicTail.text(headers, DeadLetterHeaders.DETAIL)).isEqualTo(detail);
    assertThat(TopicTail.text(headers, DeadLetterHeaders.TOPIC)).isEqualTo("in");
    assertThat(TopicTail.text(headers, DeadLetterHeaders.PARTITION)).isEqualTo("0");
    assertThat(TopicTail.text(headers, DeadLetterHeaders.OFFSET)).isEqualTo("1");
    assertThat(TopicTail.text(headers, DeadLetterHeaders.TIMESTAMP)).isEqualTo("1700000000000");
    assertThat(headers.toArray())
        .noneMatch(header -> new String(header.value(), StandardCharsets.UTF_8).contains(SECRET));
  }

  @Test
  void aRecordOnWhichAStageFailsIsADeadLetterAndTheNextOnePasses() {
    try (TopologyTestDriver driver = fragile(new IllegalStateException("password " + SECRET))) {
      pipe(driver, bytes("good"));
      pipe(driver, BAD);
      pipe(driver, bytes("next"));

      assertThat(records(driver, "dead-letters"))
          .singleElement()
          .satisfies(letter -> assertLetter(letter, "IllegalStateException at stage-fails"));
      assertThat(records(driver, "out"))
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .containsExactly("good", "next");
    }
    assertThat(scrape.text())
        .contains("pactwatch_stream_errors_total{handler=\"processing\"} 1.0")
        .contains("pactwatch_dead_letters_total{reason=\"processing-failed\"} 1.0");
  }

  @Test
  void kafkasOwnFailureIsNoFaultOfTheRecord() {
    try (TopologyTestDriver driver = fragile(new TimeoutException("away"))) {
      assertThatThrownBy(() -> pipe(driver, BAD)).isInstanceOf(StreamsException.class);
    }
  }

  @Test
  void aRecordThatCannotBeReadIsADeadLetterAndTheNextOnePasses() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.ByteArray(), Serdes.Long()).withName("read"))
        .to("out", Produced.with(Serdes.ByteArray(), Serdes.Long()));
    try (TopologyTestDriver driver = driver(builder)) {
      pipe(driver, bytes("8 bytes."));
      pipe(driver, BAD);
      pipe(driver, bytes("8 others"));

      assertThat(records(driver, "dead-letters"))
          .singleElement()
          .satisfies(letter -> assertLetter(letter, "SerializationException at read"));
    }
    assertThat(scrape.text())
        .contains("pactwatch_stream_errors_total{handler=\"deserialization\"} 1.0");
  }

  /** What it was about to do would be lost if it were passed over. */
  @Test
  void aFailureByTheClockStopsTheThreadAndSaysWhy() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("in", Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .process(Clockwork::new, Named.as("clockwork"));
    try (TopologyTestDriver driver = driver(builder)) {
      assertThatThrownBy(() -> driver.advanceWallClockTime(Duration.ofSeconds(2)))
          .hasRootCauseMessage("by the clock");
    }
  }

  private static final class Clockwork extends ContextualProcessor<byte[], byte[], Void, Void> {
    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      context.schedule(
          Duration.ofSeconds(1),
          PunctuationType.WALL_CLOCK_TIME,
          now -> {
            throw new IllegalStateException("by the clock");
          });
    }

    @Override
    public void process(Record<byte[], byte[]> record) {}
  }

  /** All instances would stop at it at every start. */
  @Test
  void aFailureOnTheGlobalThreadIsPassedOver() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("global"), Serdes.ByteArray(), Serdes.ByteArray())
            .withLoggingDisabled(),
        "in",
        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()),
        Broken::new);
    try (TopologyTestDriver driver = driver(builder)) {
      pipe(driver, BAD);
      pipe(driver, bytes("next"));
    }
    assertThat(scrape.text()).contains("pactwatch_stream_errors_total{handler=\"processing\"} 2.0");
  }

  private static final class Broken extends ContextualProcessor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      throw new IllegalStateException("a defect");
    }
  }

  @Test
  void whatCannotBeWrittenStopsTheThread() {
    FailedWriteHandler handler = new FailedWriteHandler();
    handler.configure(Map.of(DeadLetters.METRICS_CONFIG, metrics));
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("alerts", KEY, BAD);

    assertThat(
            handler.handleError(new Context(null), record, new RecordTooLargeException()).result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(
            handler
                .handleSerializationError(
                    new Context(null),
                    record,
                    new IllegalStateException(),
                    ProductionExceptionHandler.SerializationExceptionOrigin.VALUE)
                .result())
        .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(scrape.text()).contains("pactwatch_stream_errors_total{handler=\"production\"} 2.0");
  }

  @Test
  void aLetterTooLargeToBeWrittenIsCut() {
    FailedRecordHandler handler = new FailedRecordHandler();
    handler.configure(
        Map.of(DeadLetters.METRICS_CONFIG, metrics, DeadLetters.TOPIC_CONFIG, "dead-letters"));
    ProcessingExceptionHandler.Response response =
        handler.handleError(
            new Context("signals"),
            new Record<>("key", "value", 0L),
            new IllegalStateException(SECRET));

    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.topic()).isEqualTo("dead-letters");
              assertThat(letter.value()).hasSize(500_000);
              assertThat(TopicTail.text(letter.headers(), DeadLetterHeaders.CUT_FROM))
                  .isEqualTo("5000003");
            });
  }

  /** A record of 5 MB that Kafka Streams was working on, or none. */
  private record Context(@Nullable String topic) implements ErrorHandlerContext {
    @Override
    public int partition() {
      return 0;
    }

    @Override
    public long offset() {
      return 1;
    }

    @Override
    public Headers headers() {
      return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
      return "stage-fails";
    }

    @Override
    public TaskId taskId() {
      return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
      return 0;
    }

    @Override
    public byte[] sourceRawKey() {
      return KEY;
    }

    @Override
    public byte[] sourceRawValue() {
      return new byte[5_000_000];
    }
  }
}
