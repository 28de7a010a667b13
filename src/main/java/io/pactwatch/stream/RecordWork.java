package io.pactwatch.stream;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of a replay and what the stages find out about it alone: each thing is computed once,
 * when it is first asked for, or ahead, with other records and maybe by another thread, before the
 * stages see it.
 */
public final class RecordWork {
  private final ItemWork work;
  private final byte[] value;
  private final ItemKind kind;
  private final Instant loggedAt;
  private @Nullable Admission admission;
  private @Nullable ItemIdentity identity;
  private @Nullable List<Signal> signals;

  RecordWork(ItemWork work, byte[] value, ItemKind kind, Instant loggedAt) {
    this.work = work;
    this.value = value;
    this.kind = kind;
    this.loggedAt = loggedAt;
  }

  /**
   * Computes whether it is an item, and by what it is known again.
   *
   * @return that; empty if it is none, or if that cannot be told
   */
  Optional<ItemIdentity> identifyAhead() {
    try {
      return admission() instanceof Admission.Admitted admitted
          ? Optional.of(identity(admitted.item()))
          : Optional.empty();
    } catch (RuntimeException failure) {
      // The stage that asks computes it again, and fails where it would have failed.
      return Optional.empty();
    }
  }

  /** Computes which signals it holds, if it is an item. */
  void extractAhead() {
    try {
      if (admission() instanceof Admission.Admitted admitted) {
        signals(admitted.item());
      }
    } catch (RuntimeException failure) {
      // The stage that asks computes it again, and fails where it would have failed.
    }
  }

  /** Whether this is the very record, and not one that is equal. */
  boolean isOf(byte @Nullable [] received, ItemKind itsKind, Instant itsTime) {
    return received == value && itsKind == kind && itsTime.equals(loggedAt);
  }

  /** Whether this is the record of the item. */
  boolean isOf(Item item) {
    return admission instanceof Admission.Admitted admitted && admitted.item().equals(item);
  }

  Admission admission() {
    Admission known = admission;
    if (known == null) {
      known = work.admit(value, kind, loggedAt);
      admission = known;
    }
    return known;
  }

  ItemIdentity identity(Item item) {
    ItemIdentity known = identity;
    if (known == null) {
      known = work.identify(item);
      identity = known;
    }
    return known;
  }

  List<Signal> signals(Item item) {
    List<Signal> known = signals;
    if (known == null) {
      known = work.extract(item);
      signals = known;
    }
    return known;
  }
}
