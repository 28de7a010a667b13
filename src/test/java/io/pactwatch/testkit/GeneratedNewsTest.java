package io.pactwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.ItemReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the generated news are is what the tests that use them rest on. */
class GeneratedNewsTest {
  private static final long SEED = 20250301;
  private static final int COUNT = 8_000;
  private static final List<GeneratedNews.Entry> ENTRIES = GeneratedNews.of(SEED, COUNT, 4);

  @Test
  void theSameSeedGivesTheSameRecords() {
    assertThat(GeneratedNews.of(SEED, COUNT, 4)).isEqualTo(ENTRIES);
  }

  @Test
  void recordsHaveTheSizeOfNews() {
    double mean = ENTRIES.stream().mapToInt(entry -> entry.value().length).average().orElse(0);
    assertThat(mean).isBetween(300.0, 800.0);
  }

  @Test
  void aQuarterOfTheItemsSaysThatSomethingChangesOnAllSides() {
    CheckedCatalogue catalogue = BundledCatalogue.load();
    List<Item> items = items();
    List<Signal> signals = new ArrayList<>();
    long speaking = 0;
    for (Item item : items) {
      List<Signal> found = catalogue.extractor().extract(item);
      signals.addAll(found);
      speaking += found.isEmpty() ? 0 : 1;
    }
    assertThat((double) speaking / items.size()).isBetween(0.2, 0.35);
    assertThat(signals.stream().map(Signal::type).distinct()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(signals.stream().map(Signal::direction)).contains(Direction.values());
    assertThat(signals.stream().map(Signal::certainty)).contains(Certainty.values());
    assertThat(signals).anyMatch(signal -> !signal.amounts().isEmpty());
    assertThat(signals).anyMatch(signal -> signal.attributedTo().isPresent());
  }

  @Test
  void someRecordsAreUnreadableSomeAreDuplicatesSomeAreCopiesUnderAnotherId() {
    List<Item> items = items();
    assertThat(ENTRIES.size() - items.size()).isBetween(COUNT / 1000, COUNT / 100);
    Map<String, Set<String>> idsByContent =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.publishedAt() + item.source() + item.title() + item.body(),
                    TreeMap::new,
                    Collectors.mapping(Item::id, Collectors.toSet())));
    long copies = idsByContent.values().stream().filter(ids -> ids.size() > 1).count();
    assertThat(copies).isBetween(COUNT / 200L, COUNT / 50L);
    long ids = items.stream().map(Item::id).distinct().count();
    assertThat(items.size() - ids).isBetween(COUNT / 200L, COUNT / 30L);
  }

  private static List<Item> items() {
    ItemReader reader = ItemReader.withDefaults();
    List<Item> items = new ArrayList<>();
    for (GeneratedNews.Entry entry : ENTRIES) {
      if (reader.read(entry.value(), entry.kind(), Instant.parse("2025-06-01T00:00:00Z"))
          instanceof Admission.Admitted admitted) {
        items.add(admitted.item());
      }
    }
    return items;
  }
}
