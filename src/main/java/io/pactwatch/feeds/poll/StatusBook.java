package io.pactwatch.feeds.poll;

import io.pactwatch.core.admit.TextCleaner;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.feeds.fetch.FetchResult.Fetched;
import io.pactwatch.serde.FeedState;
import io.pactwatch.serde.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a feed's status changes with a poll. */
final class StatusBook {
  private static final int LONGEST_ERROR = 290;

  private StatusBook() {}

  /** That of a feed that was never polled. */
  static FeedStatus before(Feed feed, Instant now) {
    return new FeedStatus(
        feed.name(),
        feed.kind(),
        FeedState.OK,
        now,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** After a document with so many new items. */
  static FeedStatus fetched(FeedStatus last, Feed feed, Instant now, int items, Fetched document) {
    return worked(
        last, feed, now, items, document.freshFor(), document.etag(), document.lastModified());
  }

  /** After the word that nothing has changed. */
  static FeedStatus unchanged(FeedStatus last, Feed feed, Instant now, Duration freshFor) {
    return worked(last, feed, now, 0, freshFor, last.etag(), last.lastModified());
  }

  private static FeedStatus worked(
      FeedStatus last,
      Feed feed,
      Instant now,
      int items,
      Duration freshFor,
      Optional<String> etag,
      Optional<String> lastModified) {
    Optional<Instant> lastItemAt = items > 0 ? Optional.of(now) : last.lastItemAt();
    boolean silent =
        lastItemAt.isEmpty() || lastItemAt.get().plus(feed.silentAfter()).isBefore(now);
    return new FeedStatus(
        feed.name(),
        feed.kind(),
        silent ? FeedState.SILENT : FeedState.OK,
        now,
        Optional.of(now),
        lastItemAt,
        last.items() + items,
        last.errors(),
        0,
        last.lastError(),
        Optional.of(now.plus(freshFor)).filter(now::isBefore),
        etag,
        lastModified);
  }

  /** After a poll that failed. */
  static FeedStatus failed(
      FeedStatus last, Feed feed, Instant now, String error, Optional<Duration> retryAfter) {
    String line = TextCleaner.cleanLine(error);
    return new FeedStatus(
        feed.name(),
        feed.kind(),
        FeedState.FAILING,
        now,
        last.lastSuccessAt(),
        last.lastItemAt(),
        last.items(),
        last.errors() + 1,
        last.failuresInARow() + 1,
        Optional.of(EntryText.cut(line, LONGEST_ERROR)),
        retryAfter.map(now::plus),
        last.etag(),
        last.lastModified());
  }
}
