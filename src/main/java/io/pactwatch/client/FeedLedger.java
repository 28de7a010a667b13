package io.pactwatch.client;

import io.pactwatch.core.model.Item;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import java.util.List;

/**
 * Where a poller of feeds writes what is new, and what it must remember. What one poll brings is
 * there as a whole or not at all.
 */
public interface FeedLedger extends AutoCloseable {

  /** Takes what was written before, in the order in which it was written. */
  interface Memory {

    /** How a feed was after a poll; the newest of a name counts. */
    void status(FeedStatus status);

    /** What was seen of a feed; the newest of a key counts. */
    void mark(FeedMark mark);

    /** What is no longer remembered. */
    void forgotten(String key);
  }

  /**
   * An item and its record.
   *
   * @param item what was read from the value
   * @param value JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Publication(Item item, byte[] value) {}

  /**
   * What one poll of one feed brings.
   *
   * @param items to publish, the oldest first
   * @param marks what to remember of them
   * @param forgotten keys of marks that are no longer needed
   * @param status of the feed, from now on
   */
  record Entry(
      List<Publication> items, List<FeedMark> marks, List<String> forgotten, FeedStatus status) {

    /** Keeps the lists unchangeable. */
    public Entry {
      items = List.copyOf(items);
      marks = List.copyOf(marks);
      forgotten = List.copyOf(forgotten);
    }
  }

  /**
   * Reads all that was written.
   *
   * @throws ClientException if Kafka fails
   */
  void recall(Memory memory);

  /**
   * Writes all of an entry, or nothing.
   *
   * @throws ClientException if Kafka fails; nobody knows then whether it was written, so the
   *     process must end and begin again by {@link #recall}
   */
  void write(Entry entry);

  @Override
  void close();
}
