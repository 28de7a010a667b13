package io.pactwatch.archive;

import io.pactwatch.core.model.Item;
import java.util.function.LongConsumer;

/** Counts the items that go to a sink, and passes over those that were delivered before. */
public final class Delivery implements ItemSink {
  /** After so many items there is a checkpoint: as many may be sent twice after a crash. */
  public static final int ITEMS_BETWEEN_CHECKPOINTS = 2_000;

  private final ItemSink sink;
  private final long before;
  private final LongConsumer checkpoint;
  private long position;

  /**
   * A delivery.
   *
   * @param before how many items, in their order, were delivered before
   * @param checkpoint is told how many items, with those before, are handed over
   */
  public Delivery(ItemSink sink, long before, LongConsumer checkpoint) {
    this.sink = sink;
    this.before = before;
    this.checkpoint = checkpoint;
  }

  @Override
  public void accept(Item item, byte[] json) {
    position++;
    if (position <= before) {
      return;
    }
    sink.accept(item, json);
    if (position % ITEMS_BETWEEN_CHECKPOINTS == 0) {
      checkpoint.accept(position);
    }
  }

  /** How many items there were, with those that were delivered before. */
  public long position() {
    return position;
  }

  /** How many items were passed over. */
  public long passedOver() {
    return Math.min(before, position);
  }

  /** How many items were delivered now. */
  public long delivered() {
    return position - passedOver();
  }
}
