package io.pactwatch.archive;

import io.pactwatch.core.model.Item;

/** Where items go. */
public interface ItemSink {

  /**
   * Takes an item.
   *
   * @param json the record, as it is published
   */
  void accept(Item item, byte[] json);
}
