package io.pactwatch.stream;

import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Records without a value, by which a compacted topic forgets a key. */
@NullUnmarked
final class Tombstones {
  private Tombstones() {}

  /** A tombstone for this key. */
  static <V> Record<String, V> of(String key, long timestamp) {
    return new Record<>(key, null, timestamp);
  }
}
