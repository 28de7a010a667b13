package io.pactwatch.stream;

import io.pactwatch.core.drift.StoryTrace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The traces of each pair's stories, in a store. Those of the pairs that were used last are in
 * memory as well, for a pair is read as a whole each time one of its stories changes.
 */
final class PairTraces {
  /** With 64 a replay of news about twenty parties read three of ten pairs anew. */
  private static final int MOST_PAIRS = 256;

  private static final StringSerializer PREFIX = new StringSerializer();

  private final KeyValueStore<String, StoryTrace> store;
  private final Map<String, Map<String, StoryTrace>> newest = new NewestUsed<>(MOST_PAIRS);

  PairTraces(KeyValueStore<String, StoryTrace> store) {
    this.store = store;
  }

  List<StoryTrace> of(String pair) {
    return List.copyOf(byStory(pair).values());
  }

  /** Whether a trace of the story is kept. */
  boolean has(String pair, String storyId) {
    return byStory(pair).containsKey(storyId);
  }

  /**
   * Keeps a trace; none is kept of a story that never had a strength.
   *
   * @return whether there is another trace of the story than before
   */
  boolean put(String pair, StoryTrace trace) {
    if (trace.changes().isEmpty()) {
      return remove(pair, trace.storyId());
    }
    if (trace.equals(byStory(pair).put(trace.storyId(), trace))) {
      return false;
    }
    store.put(key(pair, trace.storyId()), trace);
    return true;
  }

  /**
   * Drops the trace of a story.
   *
   * @return whether there was one
   */
  boolean remove(String pair, String storyId) {
    if (byStory(pair).remove(storyId) == null) {
      return false;
    }
    store.delete(key(pair, storyId));
    return true;
  }

  private Map<String, StoryTrace> byStory(String pair) {
    return newest.computeIfAbsent(pair, this::read);
  }

  private Map<String, StoryTrace> read(String pair) {
    Map<String, StoryTrace> traces = new TreeMap<>();
    try (KeyValueIterator<String, StoryTrace> some = store.prefixScan(key(pair, ""), PREFIX)) {
      some.forEachRemaining(entry -> traces.put(entry.value.storyId(), entry.value));
    }
    return traces;
  }

  /** A pair's stories stand together: a tilde is in no id. */
  private static String key(String pair, String storyId) {
    return pair + "~" + storyId;
  }
}
