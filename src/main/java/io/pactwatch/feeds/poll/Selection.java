package io.pactwatch.feeds.poll;

import io.pactwatch.client.FeedLedger.Publication;
import io.pactwatch.metrics.FeedMetrics;
import io.pactwatch.serde.FeedMark;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is new in a document.
 *
 * @param items to publish, the oldest first
 * @param marks to remember
 * @param forgotten that need not be remembered longer
 * @param counts what became of the entries
 */
record Selection(
    List<Publication> items,
    List<FeedMark> marks,
    List<FeedMark> forgotten,
    Map<FeedMetrics.Entry, Integer> counts) {

  /** Keeps everything unchangeable. */
  Selection {
    items = List.copyOf(items);
    marks = List.copyOf(marks);
    forgotten = List.copyOf(forgotten);
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  int count(FeedMetrics.Entry outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
