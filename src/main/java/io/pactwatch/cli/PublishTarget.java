package io.pactwatch.cli;

import io.pactwatch.archive.ItemSink;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.core.model.Item;

/** Where the items of {@code publish} go. */
interface PublishTarget extends ItemSink, AutoCloseable {

  /** Returns when everything that was handed over has arrived. */
  void flush();

  /** What becomes of the items, for the last line. */
  String verb();

  @Override
  void close();

  /** Nowhere. */
  static PublishTarget nowhere() {
    return new PublishTarget() {
      @Override
      public void accept(Item item, byte[] json) {
        // That it is an item is all that was asked.
      }

      @Override
      public void flush() {
        // Nothing was handed over.
      }

      @Override
      public String verb() {
        return "would publish";
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  /** To their topics; closes the publisher. */
  static PublishTarget topics(ItemPublisher publisher) {
    return new PublishTarget() {
      @Override
      public void accept(Item item, byte[] json) {
        publisher.publish(item, json);
      }

      @Override
      public void flush() {
        publisher.flush();
      }

      @Override
      public String verb() {
        return "published";
      }

      @Override
      public void close() {
        publisher.close();
      }
    };
  }
}
