package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.dedupe.Fingerprint;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of a replay find out about an item alone: of the record that goes through them it
 * may be known already. The catalogues must not change while records are ahead.
 */
public final class ReplayWork implements ItemWork {
  private final ItemWork direct;
  private @Nullable RecordWork current;

  /**
   * The work of one replay.
   *
   * @param settings of its stages
   * @param book the catalogues by which items are read
   */
  public ReplayWork(StageSettings settings, CatalogueBook book) {
    direct = new DirectWork(settings, book);
  }

  /**
   * The work on a record to come. Safe for many threads.
   *
   * @param value as received; not copied
   * @param loggedAt its log time, of which the milliseconds count, as on a topic
   */
  public RecordWork ahead(byte[] value, ItemKind kind, Instant loggedAt) {
    return new RecordWork(direct, value, kind, Instant.ofEpochMilli(loggedAt.toEpochMilli()));
  }

  /**
   * Computes what can be asked for of some records, step by step: all are admitted, then the
   * signals of all are extracted. A core that does the same thing a thousand times over has its
   * instructions and its guesses at hand; to take each record through all steps takes a third
   * longer. Nothing is extracted of content that comes a second time in these records: the stages
   * stop most of that, and ask for the rest. Safe for many threads, each with its own records.
   *
   * @param records in the order of the source
   */
  public void computeAhead(List<RecordWork> records) {
    List<RecordWork> unseen = new ArrayList<>(records.size());
    Set<Fingerprint> seen = new HashSet<>();
    for (RecordWork record : records) {
      Optional<Fingerprint> content = record.identifyAhead().map(ItemIdentity::fingerprint);
      if (content.isPresent() && seen.add(content.get())) {
        unseen.add(record);
      }
    }
    unseen.forEach(RecordWork::extractAhead);
  }

  /** The record that goes through the stages next. By the one thread that replays. */
  public void begin(RecordWork record) {
    current = record;
  }

  @Override
  public Admission admit(byte @Nullable [] value, ItemKind kind, Instant loggedAt) {
    RecordWork record = current;
    return record != null && record.isOf(value, kind, loggedAt)
        ? record.admission()
        : direct.admit(value, kind, loggedAt);
  }

  @Override
  public ItemIdentity identify(Item item) {
    RecordWork record = current;
    return record != null && record.isOf(item) ? record.identity(item) : direct.identify(item);
  }

  @Override
  public List<Signal> extract(Item item) {
    RecordWork record = current;
    return record != null && record.isOf(item) ? record.signals(item) : direct.extract(item);
  }
}
