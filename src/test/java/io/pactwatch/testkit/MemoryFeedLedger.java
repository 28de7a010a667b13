package io.pactwatch.testkit;

import io.pactwatch.client.FeedLedger;
import io.pactwatch.core.model.Item;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A ledger in memory, which outlives the pollers that close it. */
public final class MemoryFeedLedger implements FeedLedger {
  private final List<Publication> published = new ArrayList<>();
  private final Map<String, FeedMark> marks = new LinkedHashMap<>();
  private final Map<String, FeedStatus> statuses = new LinkedHashMap<>();

  @Override
  public synchronized void recall(Memory memory) {
    marks.values().forEach(memory::mark);
    statuses.values().forEach(memory::status);
  }

  @Override
  public synchronized void write(Entry entry) {
    published.addAll(entry.items());
    entry.marks().forEach(mark -> marks.put(mark.key(), mark));
    entry.forgotten().forEach(marks::remove);
    statuses.put(entry.status().name(), entry.status());
  }

  /** All items, in the order in which they were published. */
  public synchronized List<Item> items() {
    return published.stream().map(Publication::item).toList();
  }

  public synchronized FeedStatus status(String feed) {
    return Objects.requireNonNull(statuses.get(feed), feed);
  }

  public synchronized int marks() {
    return marks.size();
  }

  @Override
  public void close() {
    // It is read after that.
  }
}
