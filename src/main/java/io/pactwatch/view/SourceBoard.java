package io.pactwatch.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was heard of each source, up to a number of sources. For one thread. */
final class SourceBoard {
  private final int most;
  private final Map<String, SourceActivity> sources = new TreeMap<>();
  private long itemsOfOthers;

  /**
   * An empty board.
   *
   * @param most of further sources only the items are counted, all together
   */
  SourceBoard(int most) {
    this.most = most;
  }

  void heard(String source, Instant publishedAt, Instant arrivedAt) {
    Optional<SourceActivity> known = Optional.ofNullable(sources.get(source));
    if (known.isPresent()) {
      sources.put(source, known.get().with(publishedAt, arrivedAt));
    } else if (sources.size() < most) {
      sources.put(source, new SourceActivity(source, 1, publishedAt, arrivedAt));
    } else {
      itemsOfOthers++;
    }
  }

  long itemsOfOthers() {
    return itemsOfOthers;
  }

  /** The latest arrival first. */
  List<SourceActivity> all() {
    return sources.values().stream()
        .sorted(
            Comparator.comparing(SourceActivity::lastArrivedAt)
                .reversed()
                .thenComparing(SourceActivity::source))
        .toList();
  }
}
