package io.pactwatch.stream;

import io.pactwatch.core.dedupe.DedupePolicy;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.dedupe.SeenItem;
import io.pactwatch.core.dedupe.Verdict;
import io.pactwatch.core.model.Item;
import io.pactwatch.metrics.DuplicateBy;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Passes each item once: first by its id, then by its address. Both times the items move so that
 * equal ones meet in one partition, whoever produced them with whichever key.
 */
final class DedupeStage {
  private final DedupePolicy policy;
  private final ItemWork work;
  private final Routes routes;
  private final PipelineMetrics metrics;

  DedupeStage(DedupePolicy policy, ItemWork work, Routes routes, PipelineMetrics metrics) {
    this.policy = policy;
    this.work = work;
    this.routes = routes;
    this.metrics = metrics;
  }

  /** By what items are known again. */
  private enum Memory {
    ID("ids-seen", DuplicateBy.ID),
    URL("urls-seen", DuplicateBy.URL);

    private final String store;
    private final DuplicateBy by;

    Memory(String store, DuplicateBy by) {
      this.store = store;
      this.by = by;
    }
  }

  KStream<String, Item> build(KStream<String, Item> items) {
    KStream<String, Item> newById =
        routes
            .together(items, "items-by-id")
            .processValues(supplier(Memory.ID), Named.as("dedupe-drop-known-ids"))
            .selectKey((id, item) -> work.identify(item).urlKey(), Named.as("dedupe-key-by-url"));
    return routes
        .together(newById, "items-by-url")
        .processValues(supplier(Memory.URL), Named.as("dedupe-drop-known-urls"));
  }

  private FixedKeyProcessorSupplier<String, Item, Item> supplier(Memory memory) {
    return new FixedKeyProcessorSupplier<>() {
      @Override
      public FixedKeyProcessor<String, Item, Item> get() {
        return new DropKnown(memory);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(routes.store(memory.store, PactwatchSerdes.SEEN_ITEM));
      }
    };
  }

  /** Remembers what has passed and drops what comes again. */
  private final class DropKnown extends ContextualFixedKeyProcessor<String, Item, Item> {
    private final Memory memory;
    private KeyValueStore<String, SeenItem> seenItems;

    DropKnown(Memory memory) {
      this.memory = memory;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Item> context) {
      super.init(context);
      seenItems = context.getStateStore(memory.store);
      context.schedule(policy.sweepInterval(), PunctuationType.STREAM_TIME, this::forgetExpired);
    }

    @Override
    public void process(FixedKeyRecord<String, Item> record) {
      ItemIdentity identity = work.identify(record.value());
      Optional<SeenItem> seen = Optional.ofNullable(seenItems.get(record.key()));
      Instant loggedAt = Instant.ofEpochMilli(record.timestamp());
      Verdict verdict =
          switch (memory) {
            case ID -> policy.byId(identity, seen, loggedAt);
            case URL -> policy.byUrl(identity, seen, loggedAt);
          };
      if (verdict.passes()) {
        seenItems.put(record.key(), SeenItem.of(identity, loggedAt));
        if (memory == Memory.ID && verdict == Verdict.REVISION) {
          metrics.revision();
        }
        context().forward(record);
      } else {
        metrics.duplicate(memory.by);
      }
    }

    private void forgetExpired(long streamTime) {
      Instant now = Instant.ofEpochMilli(streamTime);
      try (KeyValueIterator<String, SeenItem> all = seenItems.all()) {
        while (all.hasNext()) {
          var entry = all.next();
          if (policy.isExpired(entry.value, now)) {
            seenItems.delete(entry.key);
          }
        }
      }
    }
  }
}
