package io.pactwatch.stream;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.DeadLetterHeaders;
import io.pactwatch.serde.DeadLetterSize;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Bytes to items. What cannot be admitted goes to the dead letters as received, with the reason and
 * where it came from in headers.
 */
final class AdmitStage {
  private static final String BRANCHES = "admit-route";
  private static final String ADMITTED = "-items";
  private static final String REFUSED = "-dead-letters";

  private final Topics topics;
  private final Routes routes;
  private final ItemWork work;
  private final PipelineMetrics metrics;

  AdmitStage(Topics topics, Routes routes, ItemWork work, PipelineMetrics metrics) {
    this.topics = topics;
    this.routes = routes;
    this.work = work;
    this.metrics = metrics;
  }

  /** What became of a record, together with its bytes. */
  private static final class Outcome {
    private final KeyValue<byte[], byte[]> received;
    private final Admission admission;

    Outcome(KeyValue<byte[], byte[]> received, Admission admission) {
      this.received = received;
      this.admission = admission;
    }
  }

  /** Items by their id. */
  KStream<String, Item> build(StreamsBuilder builder) {
    KStream<byte[], Outcome> outcomes =
        read(builder, topics.news(), ItemKind.NEWS, "admit-read-news", "admit-check-news")
            .merge(
                read(
                    builder,
                    topics.announcements(),
                    ItemKind.ANNOUNCEMENT,
                    "admit-read-announcements",
                    "admit-check-announcements"),
                Named.as("admit-merge-kinds"));
    Map<String, KStream<byte[], Outcome>> branches =
        outcomes
            .split(Named.as(BRANCHES))
            .branch(
                (key, outcome) -> outcome.admission instanceof Admission.Admitted,
                Branched.as(ADMITTED))
            .defaultBranch(Branched.as(REFUSED));
    routes.deadLetters(
        branch(branches, REFUSED)
            .map((key, outcome) -> outcome.received, Named.as("admit-take-bytes")));
    return branch(branches, ADMITTED)
        .mapValues(AdmitStage::item, Named.as("admit-take-item"))
        .selectKey((key, item) -> item.id(), Named.as("admit-key-by-id"));
  }

  private static KStream<byte[], Outcome> branch(
      Map<String, KStream<byte[], Outcome>> branches, String name) {
    return Objects.requireNonNull(branches.get(BRANCHES + name), name);
  }

  private KStream<byte[], Outcome> read(
      StreamsBuilder builder, TopicSpec topic, ItemKind kind, String source, String check) {
    return builder.stream(
            topic.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(source))
        .process(() -> new Check(kind), Named.as(check));
  }

  private static Item item(Outcome outcome) {
    if (outcome.admission instanceof Admission.Admitted admitted) {
      return admitted.item();
    }
    throw new IllegalStateException("only admitted items are on this branch");
  }

  /** Decides about each record. */
  private final class Check extends ContextualProcessor<byte[], byte[], byte[], Outcome> {
    private final ItemKind kind;

    Check(ItemKind kind) {
      this.kind = kind;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      Admission admission =
          work.admit(record.value(), kind, Instant.ofEpochMilli(record.timestamp()));
      if (admission instanceof Admission.Refused refused) {
        metrics.deadLetter(refused.reason().id());
        context().forward(letter(record, refused));
      } else if (admission instanceof Admission.Admitted admitted) {
        Item item = admitted.item();
        metrics.itemAdmitted(kind, item.source(), item.publishedAt());
        KeyValue<byte[], byte[]> received = KeyValue.pair(record.key(), record.value());
        // Nobody reads the headers further on, and they could be too large to be written again.
        context()
            .forward(
                record
                    .withValue(new Outcome(received, admission))
                    .withHeaders(new RecordHeaders()));
      }
    }

    private Record<byte[], Outcome> letter(
        Record<byte[], byte[]> record, Admission.Refused refused) {
      Headers headers = new RecordHeaders(record.headers());
      KeyValue<byte[], byte[]> limited =
          DeadLetterSize.limit(record.key(), record.value(), headers);
      context().recordMetadata().ifPresent(at -> describe(headers, refused, at, record));
      return record.withValue(new Outcome(limited, refused)).withHeaders(headers);
    }

    private void describe(
        Headers headers, Admission.Refused refused, RecordMetadata at, Record<?, ?> record) {
      DeadLetterHeaders.put(
          headers, refused, at.topic(), at.partition(), at.offset(), record.timestamp());
    }
  }
}
