package io.pactwatch.feeds.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed at one time.
 *
 * @param publishedAt the date of the feed itself
 * @param entries in the feed's order
 * @param cut how many entries more there were than are read of one document
 */
public record FeedDocument(Optional<Instant> publishedAt, List<FeedEntry> entries, int cut) {
  /** More entries of one document are not read. */
  public static final int MOST_ENTRIES = 20_000;

  /** Keeps the entries unchangeable. */
  public FeedDocument {
    entries = List.copyOf(entries);
  }
}
