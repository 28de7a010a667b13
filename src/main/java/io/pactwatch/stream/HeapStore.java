package io.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

  /** What a look-up asks: comparing a text at each step down a tree costs more than its hash. */
  private final Map<String, Cell<V>> cells = new LinkedHashMap<>();

  /**
   * The same cells in order, from when a part of them is asked for. Not for its threads: its walks
   * bear that what they walk over is deleted meanwhile.
   */
  private @Nullable ConcurrentNavigableMap<String, Cell<V>> inOrder;

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
      delete(key);
      return;
    }
    Cell<V> cell = cells.get(key);
    if (cell == null) {
      add(key, value);
    } else {
      cell.value = value;
    }
  }

  private void add(String key, V value) {
    Cell<V> cell = new Cell<>(value);
    cells.put(key, cell);
    if (inOrder != null) {
      inOrder.put(key, cell);
    }
  }

  @Override
  public @Nullable V putIfAbsent(String key, V value) {
    V known = get(key);
    if (known == null) {
      add(key, value);
    }
    return known;
  }

  @Override
  public void putAll(List<KeyValue<String, V>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public @Nullable V delete(String key) {
    Cell<V> cell = cells.remove(key);
    if (cell == null) {
      return null;
    }
    if (inOrder != null) {
      inOrder.remove(key);
    }
    return cell.value;
  }

  @Override
  public @Nullable V get(String key) {
    Cell<V> cell = cells.get(key);
    return cell == null ? null : cell.value;
  }

  @Override
  public KeyValueIterator<String, V> range(String from, String to) {
    return new Walk<>(ordered().subMap(from, true, to, true).entrySet());
  }

  @Override
  public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(
      P prefix, S serializer) {
    String from = new String(serializer.serialize(name, prefix), StandardCharsets.UTF_8);
    return new Walk<>(ordered().subMap(from, true, from + Character.MAX_VALUE, false).entrySet());
  }

  /**
   * Of what is in the store now, in the order in which the keys came: who needs the order of the
   * keys asks for a range.
   */
  @Override
  public KeyValueIterator<String, V> all() {
    return new Walk<>(new ArrayList<>(cells.entrySet()));
  }

  private ConcurrentNavigableMap<String, Cell<V>> ordered() {
    if (inOrder == null) {
      inOrder = new ConcurrentSkipListMap<>(cells);
    }
    return inOrder;
  }

  @Override
  public long approximateNumEntries() {
    return cells.size();
  }

  @Override
  public void close() {
    cells.clear();
    inOrder = null;
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

  /** Holds the value of one key, so that a new value moves nothing. */
  private static final class Cell<V> {
    private V value;

    Cell(V value) {
      this.value = value;
    }
  }

  private static final class Walk<V> implements KeyValueIterator<String, V> {
    private final Iterator<Map.Entry<String, Cell<V>>> entries;

    Walk(Collection<Map.Entry<String, Cell<V>>> walked) {
      entries = walked.iterator();
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<String, V> next() {
      Map.Entry<String, Cell<V>> entry = entries.next();
      return KeyValue.pair(entry.getKey(), entry.getValue().value);
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
