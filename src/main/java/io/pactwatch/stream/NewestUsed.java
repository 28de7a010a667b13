package io.pactwatch.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, up to a number of entries: what can be had again otherwise, but slower. */
final class NewestUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float LOAD_FACTOR = 0.75f;

  private final int most;

  NewestUsed(int most) {
    super(most, LOAD_FACTOR, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
