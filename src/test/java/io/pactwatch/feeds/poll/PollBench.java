package io.pactwatch.feeds.poll;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.feeds.config.Issuer;
import io.pactwatch.feeds.fetch.AddressPolicy;
import io.pactwatch.feeds.fetch.AddressRange;
import io.pactwatch.feeds.fetch.FetchLimits;
import io.pactwatch.feeds.fetch.Fetcher;
import io.pactwatch.feeds.fetch.HostLookup;
import io.pactwatch.feeds.text.Cleaning;
import io.pactwatch.metrics.FeedMetrics;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.testkit.FeedServer;
import io.pactwatch.testkit.ManualClock;
import io.pactwatch.testkit.MemoryFeedLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** A poller of feeds of a server on the loopback, with a ledger in memory and a clock by hand. */
final class PollBench implements AutoCloseable {
  static final Instant START = Instant.parse("2026-05-11T16:00:00Z");

  final FeedServer server = FeedServer.start();
  final ManualClock clock = new ManualClock(START);
  final MemoryFeedLedger ledger = new MemoryFeedLedger();
  final List<PollReport> reports = Collections.synchronizedList(new ArrayList<>());
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Feed> feeds = new ArrayList<>();
  private final Fetcher fetcher =
      new Fetcher(
          "pactwatch/test",
          new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 5_000_000, 3),
          new AddressPolicy(List.of(AddressRange.parse("127.0.0.1"))),
          HostLookup.system(),
          clock);

  /** Adds a feed of news, at a path of its own name. */
  PollBench with(String name) {
    return with(name, ItemKind.NEWS, new Issuer.None());
  }

  PollBench with(String name, ItemKind kind, Issuer issuer) {
    feeds.add(
        new Feed(
            name,
            server.address("/" + name),
            kind,
            issuer,
            "wire.example",
            Optional.of("en"),
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            ZoneId.of("America/New_York"),
            Cleaning.standard()));
    return this;
  }

  /** A poller that has just started and polls each feed once. */
  boolean restartAndPoll() throws InterruptedException {
    Map<String, Duration> silentAfter = new LinkedHashMap<>();
    feeds.forEach(feed -> silentAfter.put(feed.name(), feed.silentAfter()));
    PollContext context =
        new PollContext(
            fetcher,
            ledger,
            new IssuerFinder(
                List.of(
                    new Party(
                        new PartyId("microsoft"),
                        "Microsoft",
                        "cloud",
                        List.of(),
                        OptionalLong.of(789_019)))),
            new FeedMetrics(registry, silentAfter, PollContext.reasons()),
            clock,
            new Random(7));
    reports.clear();
    try (Poller poller = new Poller(feeds, context, reports::add)) {
      poller.recall(ledger);
      return poller.pollOnce();
    }
  }

  /** Goes on eleven minutes later. */
  boolean laterAndPoll() throws InterruptedException {
    clock.advance(Duration.ofMinutes(11));
    return restartAndPoll();
  }

  List<Item> items() {
    return ledger.items();
  }

  List<String> titles() {
    return items().stream().map(Item::title).toList();
  }

  FeedStatus status(String feed) {
    return ledger.status(feed);
  }

  /** A counter's value. */
  double count(String metric, String feed, String label, String value) {
    return registry
        .get(metric.replace('_', '.'))
        .tags("feed", feed, label, value)
        .counter()
        .count();
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
