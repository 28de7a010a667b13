package io.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps the values themselves, which must be immutable, where Kafka's own in-memory
 * store keeps their bytes: in a replay, writing and reading JSON for each look-up would cost more
 * than all else. Texts are in the order of their characters, which for ASCII is that of their
 * bytes.
 */
final class HeapStore<V> implements KeyValueStore<String, V> {
  private final String name;

  /** Not for its threads: its walks bear that what they walk over is deleted meanwhile. */
  private final ConcurrentNavigableMap<String, V> values = new ConcurrentSkipListMap<>();

  private boolean open;

  HeapStore(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    open = true;
  }

  @Override
  public void put(String key, @Nullable V value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  @Override
  public @Nullable V putIfAbsent(String key, V value) {
    return values.putIfAbsent(key, value);
  }

  @Override
  public void putAll(List<KeyValue<String, V>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public @Nullable V delete(String key) {
    return values.remove(key);
  }

  @Override
  public @Nullable V get(String key) {
    return values.get(key);
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return new Walk<>(values.subMap(from, true, to, true));
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(
      P prefix, S serializer) {
    String from = new String(serializer.serialize(name, prefix), StandardCharsets.UTF_8);
    return new Walk<>(values.subMap(from, true, from + Character.MAX_VALUE, false));
  }

  @Override
  public KeyValueIterator<String, V> all() {
    return new Walk<>(values);
  }

  @Override
  public long approximateNumEntries() {
    return values.size();
  }

  @Override
  public void close() {
    values.clear();
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private static final class Walk<V> implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<String, V>> entries;

    Walk(ConcurrentNavigableMap<String, V> walked) {
      entries = walked.entrySet().iterator();
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<String, V> next() {
      Map.Entry<String, V> entry = entries.next();
      return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public String peekNextKey() {
      throw new UnsupportedOperationException("no stage looks ahead");
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
