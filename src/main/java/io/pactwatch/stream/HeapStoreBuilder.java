package io.pactwatch.stream;

import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds a {@link HeapStore}, which has neither a cache nor a changelog. */
final class HeapStoreBuilder<V> implements StoreBuilder<KeyValueStore<String, V>> {
  private final String name;

  HeapStoreBuilder(String name) {
    this.name = name;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withCachingEnabled() {
    return this;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withCachingDisabled() {
    return this;
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withLoggingEnabled(Map<String, String> config) {
    throw new UnsupportedOperationException("what is in the heap has no changelog");
  }

  @Override
  public StoreBuilder<KeyValueStore<String, V>> withLoggingDisabled() {
    return this;
  }

  @Override
  public KeyValueStore<String, V> build() {
    return new HeapStore<>(name);
  }

  @Override
  public Map<String, String> logConfig() {
    return Map.of();
  }

  @Override
  public boolean loggingEnabled() {
    return false;
  }

  @Override
  public String name() {
    return name;
  }
}
