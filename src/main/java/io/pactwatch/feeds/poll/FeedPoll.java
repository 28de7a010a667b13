package io.pactwatch.feeds.poll;

import io.pactwatch.client.ClientException;
import io.pactwatch.client.FeedLedger;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.feeds.fetch.FetchRequest;
import io.pactwatch.feeds.fetch.FetchResult;
import io.pactwatch.feeds.fetch.FetchResult.Failed;
import io.pactwatch.feeds.fetch.FetchResult.Fetched;
import io.pactwatch.feeds.fetch.FetchResult.Unchanged;
import io.pactwatch.feeds.format.FeedDocument;
import io.pactwatch.feeds.format.FeedFormatException;
import io.pactwatch.feeds.format.FeedReader;
import io.pactwatch.metrics.FeedMetrics;
import io.pactwatch.metrics.FeedMetrics.Entry;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The polls of one feed, with what is remembered of it. One poll at a time. */
final class FeedPoll {
  private final Feed feed;
  private final PollContext context;
  private final SeenMarks seen = new SeenMarks();
  private FeedStatus status;

  FeedPoll(Feed feed, PollContext context) {
    this.feed = feed;
    this.context = context;
    status = StatusBook.before(feed, context.clock().instant());
  }

  Feed feed() {
    return feed;
  }

  FeedStatus status() {
    return status;
  }

  /** What was written before, at the start. */
  void recall(FeedStatus before) {
    status = before;
    before.lastSuccessAt().ifPresent(at -> context.metrics().lastSuccess(feed.name(), at));
    before.lastItemAt().ifPresent(at -> context.metrics().lastItem(feed.name(), at));
  }

  void recall(FeedMark mark) {
    seen.put(mark);
  }

  void forget(String itemId) {
    seen.forget(itemId);
  }

  int remembered() {
    return seen.size();
  }

  /** How long the server still wants to be left alone. */
  Duration courtesy() {
    Duration left =
        status
            .notBefore()
            .map(until -> Duration.between(context.clock().instant(), until))
            .orElse(Duration.ZERO);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Polls once. What servers and documents do wrong is in the report.
   *
   * @throws ClientException if Kafka fails
   * @throws InterruptedException if the thread is told to end
   */
  PollReport poll() throws InterruptedException {
    FetchResult result =
        context
            .fetcher()
            .fetch(new FetchRequest(feed.address(), status.etag(), status.lastModified()));
    // Memory for one document at a time, and one transaction at a time.
    synchronized (context) {
      if (result instanceof Fetched fetched) {
        return read(fetched);
      }
      if (result instanceof Unchanged unchanged) {
        return unchanged(unchanged);
      }
      Failed failed = (Failed) result;
      return failed(failed.problem().id(), failed.detail(), failed.retryAfter());
    }
  }

  private PollReport read(Fetched fetched) {
    Instant now = context.clock().instant();
    try {
      FeedDocument document = FeedReader.read(fetched.body(), fetched.charset(), feed.zone());
      return publish(
          fetched, new Selector(feed, seen, context.issuers(), now).select(document), now);
    } catch (FeedFormatException noFeed) {
      return failed(noFeed.problem().id(), noFeed.getMessage(), Optional.empty());
    } catch (ClientException kafka) {
      throw kafka;
    } catch (RuntimeException unexpected) {
      // A document that nobody has thought of must not end the polls of all other feeds.
      return failed(
          PollContext.UNEXPECTED,
          "the document could not be read: " + unexpected.getClass().getSimpleName(),
          Optional.empty());
    }
  }

  private PollReport publish(Fetched fetched, Selection selection, Instant now) {
    int items = selection.items().size();
    boolean recovered = status.failuresInARow() > 0;
    FeedStatus next = StatusBook.fetched(status, feed, now, items, fetched);
    List<String> forgotten = selection.forgotten().stream().map(FeedMark::key).toList();
    context
        .ledger()
        .write(new FeedLedger.Entry(selection.items(), selection.marks(), forgotten, next));
    selection.marks().forEach(seen::put);
    selection.forgotten().forEach(mark -> seen.forget(mark.itemId()));
    selection
        .counts()
        .forEach((outcome, count) -> context.metrics().entries(feed.name(), outcome, count));
    String summary =
        "%d published, %d revised, %d known, %d refused"
                .formatted(
                    selection.count(Entry.PUBLISHED),
                    selection.count(Entry.REVISED),
                    selection.count(Entry.KNOWN),
                    selection.count(Entry.REFUSED))
            + others(selection);
    return worked(next, FeedMetrics.Poll.FETCHED, summary, recovered, fetched.freshFor());
  }

  private static String others(Selection selection) {
    int others = selection.count(Entry.OTHER_ISSUER);
    int cut = selection.count(Entry.CUT);
    return (others > 0 ? ", " + others + " of other issuers" : "")
        + (cut > 0 ? ", " + cut + " beyond the most that are read" : "");
  }

  private PollReport unchanged(Unchanged unchanged) {
    boolean recovered = status.failuresInARow() > 0;
    FeedStatus next =
        StatusBook.unchanged(status, feed, context.clock().instant(), unchanged.freshFor());
    context.ledger().write(new FeedLedger.Entry(List.of(), List.of(), List.of(), next));
    return worked(next, FeedMetrics.Poll.UNCHANGED, "unchanged", recovered, unchanged.freshFor());
  }

  private PollReport worked(
      FeedStatus next,
      FeedMetrics.Poll outcome,
      String summary,
      boolean recovered,
      Duration freshFor) {
    status = next;
    FeedMetrics metrics = context.metrics();
    metrics.polled(feed.name(), outcome);
    next.lastSuccessAt().ifPresent(at -> metrics.lastSuccess(feed.name(), at));
    next.lastItemAt().ifPresent(at -> metrics.lastItem(feed.name(), at));
    Duration pause = context.pace().afterSuccess(feed.interval(), freshFor);
    return new PollReport(feed.name(), summary, Optional.empty(), recovered, pause);
  }

  private PollReport failed(String reason, String detail, Optional<Duration> retryAfter) {
    FeedStatus next =
        StatusBook.failed(status, feed, context.clock().instant(), detail, retryAfter);
    context.ledger().write(new FeedLedger.Entry(List.of(), List.of(), List.of(), next));
    boolean first = !next.lastError().equals(status.lastError()) || next.failuresInARow() == 1;
    status = next;
    context.metrics().polled(feed.name(), FeedMetrics.Poll.FAILED);
    context.metrics().failed(feed.name(), reason);
    Duration pause =
        context
            .pace()
            .afterFailure(feed.interval(), next.failuresInARow(), retryAfter.orElse(Duration.ZERO));
    return new PollReport(feed.name(), "failed", next.lastError(), first, pause);
  }
}
