package io.pactwatch.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a poller of feeds counts. Every series is there from the start, at 0, so that the first rare
 * error is an increase. Safe for many threads.
 */
public final class FeedMetrics {
  private static final String FEED = "feed";

  private final MeterRegistry registry;
  private final Map<String, AtomicReference<Double>> lastSuccess = new HashMap<>();
  private final Map<String, AtomicReference<Double>> lastItem = new HashMap<>();

  /** How a poll ended. */
  public enum Poll {
    /** With a document. */
    FETCHED,
    /** With the word that nothing has changed. */
    UNCHANGED,
    /** With an error. */
    FAILED
  }

  /** What became of an entry. */
  public enum Entry {
    /** It was new, and was published. */
    PUBLISHED,
    /** It had changed, and was published again. */
    REVISED,
    /** It was known. */
    KNOWN,
    /** It cannot be an item, for example without a title. */
    REFUSED,
    /** Its issuer is no party of the catalogue. */
    OTHER_ISSUER,
    /** It was beyond the most that are read of one document. */
    CUT
  }

  /**
   * Registers all series.
   *
   * @param registry where
   * @param silentAfter by the names of all feeds
   * @param reasons all reasons for which a poll can fail
   */
  public FeedMetrics(
      MeterRegistry registry, Map<String, Duration> silentAfter, List<String> reasons) {
    this.registry = registry;
    silentAfter.forEach(
        (feed, silence) -> {
          for (Poll poll : Poll.values()) {
            count(FeedMetric.POLLS, feed, "outcome", label(poll), 0);
          }
          for (Entry entry : Entry.values()) {
            count(FeedMetric.ENTRIES, feed, "outcome", label(entry), 0);
          }
          reasons.forEach(reason -> count(FeedMetric.ERRORS, feed, "reason", reason, 0));
          gauge(FeedMetric.LAST_SUCCESS, feed, lastSuccess);
          gauge(FeedMetric.LAST_ITEM, feed, lastItem);
          Gauge.builder(FeedMetric.SILENT_AFTER.meterName(), () -> silence.toMillis() / 1000.0)
              .description(FeedMetric.SILENT_AFTER.help())
              .tags(Tags.of(FEED, feed))
              .register(registry);
        });
  }

  private void gauge(FeedMetric metric, String feed, Map<String, AtomicReference<Double>> values) {
    AtomicReference<Double> value = new AtomicReference<>(Double.NaN);
    values.put(feed, value);
    Gauge.builder(metric.meterName(), value::get)
        .description(metric.help())
        .tags(Tags.of(FEED, feed))
        .register(registry);
  }

  /** A poll ended. */
  public void polled(String feed, Poll outcome) {
    count(FeedMetric.POLLS, feed, "outcome", label(outcome), 1);
  }

  /** A poll failed; the reason is one of those that were given at the start. */
  public void failed(String feed, String reason) {
    count(FeedMetric.ERRORS, feed, "reason", reason, 1);
  }

  /** So many entries of a document came to the same end. */
  public void entries(String feed, Entry outcome, long count) {
    count(FeedMetric.ENTRIES, feed, "outcome", label(outcome), count);
  }

  /** When a poll last worked. */
  public void lastSuccess(String feed, Instant at) {
    set(lastSuccess, feed, at);
  }

  /** When a poll last brought something new. */
  public void lastItem(String feed, Instant at) {
    set(lastItem, feed, at);
  }

  private static void set(Map<String, AtomicReference<Double>> values, String feed, Instant at) {
    AtomicReference<Double> value = values.get(feed);
    if (value != null) {
      value.set(at.toEpochMilli() / 1000.0);
    }
  }

  private void count(FeedMetric metric, String feed, String label, String value, long by) {
    io.micrometer.core.instrument.Counter.builder(metric.meterName())
        .description(metric.help())
        .tags(Tags.of(FEED, feed, label, value))
        .register(registry)
        .increment((double) by);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
