package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CatalogueException;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CatalogueRecord;
import io.pactwatch.serde.PactwatchSerdes;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue book of this instance as the catalogue topic has it. The store is global:
 * every instance reads the whole topic. It holds only what was accepted, by the time from which it
 * is in force, so that a broken catalogue changes nothing, not even after a restart.
 */
final class CatalogueStage {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueStage.class);
  private static final String STORE = "catalogues";

  private final Topics topics;
  private final CatalogueBook book;
  private final PipelineMetrics metrics;

  CatalogueStage(Topics topics, CatalogueBook book, PipelineMetrics metrics) {
    this.topics = topics;
    this.book = book;
    this.metrics = metrics;
  }

  void build(StreamsBuilder builder) {
    reportInForce();
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(STORE), Serdes.String(), PactwatchSerdes.CATALOGUE)
            .withLoggingDisabled(),
        topics.catalogue().name(),
        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("catalogue-read-versions"),
        Keep::new);
  }

  private void reportInForce() {
    Catalogue latest = book.schedule().latest().catalogue();
    metrics.catalogueInForce(
        latest.version(),
        latest.weights().typePercent().keySet(),
        latest.weights().credibilityPercent().keySet());
  }

  /** Takes what is good into store and book. */
  private final class Keep extends ContextualProcessor<String, byte[], Void, Void> {
    private KeyValueStore<String, CatalogueRecord> accepted;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      super.init(context);
      accepted = context.getStateStore(STORE);
      try (KeyValueIterator<String, CatalogueRecord> all = accepted.all()) {
        all.forEachRemaining(entry -> publish(entry.value));
      }
    }

    @Override
    public void process(Record<String, byte[]> record) {
      if (record.value() == null || !book.name().equals(record.key())) {
        LOG.info(
            "Catalogue {} on topic {} passed over: this monitor reads by {} (extract.catalogue)",
            LogText.oneLine(String.valueOf(record.key())),
            topics.catalogue().name(),
            book.name());
        return;
      }
      try {
        CatalogueRecord published =
            PactwatchSerdes.CATALOGUE
                .deserializer()
                .deserialize(topics.catalogue().name(), record.value());
        publish(published);
        accepted.put(published.inForceFrom().toString(), published);
      } catch (SerializationException | CatalogueException broken) {
        metrics.catalogueRefused();
        LOG.error(
            "Catalogue {} on topic {} refused, the one before stays in force: {}",
            book.name(),
            topics.catalogue().name(),
            LogText.oneLine(broken));
      }
    }

    private void publish(CatalogueRecord published) {
      CheckedCatalogue checked = book.publish(published.inForceFrom(), published.document());
      reportInForce();
      LOG.info(
          "Catalogue {} is in force from {}",
          checked.catalogue().version(),
          published.inForceFrom());
    }
  }
}
