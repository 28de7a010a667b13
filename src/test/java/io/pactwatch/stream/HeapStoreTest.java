package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class HeapStoreTest {
  private final KeyValueStore<String, Integer> store = new HeapStoreBuilder<Integer>("s").build();

  @Test
  void keepsWhatIsPutUntilItIsDeleted() {
    store.putAll(List.of(KeyValue.pair("a", 1), KeyValue.pair("b", 2)));

    assertThat(store.putIfAbsent("a", 3)).isEqualTo(1);
    assertThat(store.putIfAbsent("c", 3)).isNull();
    assertThat(store.delete("b")).isEqualTo(2);
    store.put("c", null);

    assertThat(read(store.all())).containsExactly("a=1");
    assertThat(store.get("b")).isNull();
    assertThat(store.approximateNumEntries()).isEqualTo(1);
  }

  @Test
  void walksInTheOrderOfKeysWithBothEnds() {
    List.of("d", "b", "a", "c").forEach(key -> store.put(key, 0));

    assertThat(read(store.range("b", "c"))).containsExactly("b=0", "c=0");
  }

  @Test
  void walksInOrderOverWhatChangedSinceTheLastWalk() {
    List.of("c", "a").forEach(key -> store.put(key, 0));
    assertThat(read(store.range("a", "c"))).containsExactly("a=0", "c=0");

    store.put("b", 0);
    store.put("c", 1);
    store.delete("a");

    assertThat(read(store.range("a", "c"))).containsExactly("b=0", "c=1");
  }

  @Test
  void walksOverThoseThatBeginAlike() {
    List.of("a~1", "a~2", "a", "ab~1", "b~1").forEach(key -> store.put(key, 0));

    assertThat(read(store.prefixScan("a~", new StringSerializer())))
        .containsExactly("a~1=0", "a~2=0");
  }

  @Test
  void aWalkBearsThatWhatItWalksOverIsDeleted() {
    List.of("a", "b", "c").forEach(key -> store.put(key, 0));

    try (KeyValueIterator<String, Integer> all = store.all()) {
      while (all.hasNext()) {
        store.delete(all.next().key);
      }
    }

    assertThat(store.approximateNumEntries()).isZero();
  }

  private static List<String> read(KeyValueIterator<String, Integer> walk) {
    List<String> entries = new ArrayList<>();
    try (walk) {
      walk.forEachRemaining(entry -> entries.add(entry.key + "=" + entry.value));
    }
    return entries;
  }
}
