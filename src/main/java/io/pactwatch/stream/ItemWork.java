package io.pactwatch.stream;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stages find out about an item alone, without what they remember of others. It depends on
 * nothing but what is given and the catalogues, so that it does not matter when, how often and by
 * which thread it is computed.
 */
interface ItemWork {
  /**
   * Reads the value of one record.
   *
   * @param value as received; may be null, which is a record without value
   * @param kind what its topic holds
   * @param loggedAt the record's log time
   */
  Admission admit(byte @Nullable [] value, ItemKind kind, Instant loggedAt);

  /** By what an item is known again. */
  ItemIdentity identify(Item item);

  /** The signals of an item, by the catalogue in force when it was published. */
  List<Signal> extract(Item item);
}
