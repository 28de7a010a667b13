package io.pactwatch.feeds.poll;

import io.pactwatch.client.FeedLedger;
import io.pactwatch.feeds.fetch.FetchProblem;
import io.pactwatch.feeds.fetch.Fetcher;
import io.pactwatch.feeds.format.FormatProblem;
import io.pactwatch.metrics.FeedMetrics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What all feeds of a poller share; the lock under which documents are read and written down. */
public final class PollContext {
  /** The reason of a failure that is none of the known ones. */
  static final String UNEXPECTED = "unexpected";

  private final Fetcher fetcher;
  private final FeedLedger ledger;
  private final IssuerFinder issuers;
  private final FeedMetrics metrics;
  private final Clock clock;
  private final Pace pace;

  /**
   * A context.
   *
   * @param fetcher asks servers
   * @param ledger where what is new is written
   * @param issuers finds who speaks
   * @param metrics counts
   * @param clock tells the time
   * @param random spreads the polls in time
   */
  public PollContext(
      Fetcher fetcher,
      FeedLedger ledger,
      IssuerFinder issuers,
      FeedMetrics metrics,
      Clock clock,
      RandomGenerator random) {
    this.fetcher = fetcher;
    this.ledger = ledger;
    this.issuers = issuers;
    this.metrics = metrics;
    this.clock = clock;
    pace = new Pace(random);
  }

  /** Every reason for which a poll can fail. */
  public static List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (FetchProblem problem : FetchProblem.values()) {
      reasons.add(problem.id());
    }
    for (FormatProblem problem : FormatProblem.values()) {
      reasons.add(problem.id());
    }
    reasons.add(UNEXPECTED);
    return List.copyOf(reasons);
  }

  Fetcher fetcher() {
    return fetcher;
  }

  FeedLedger ledger() {
    return ledger;
  }

  IssuerFinder issuers() {
    return issuers;
  }

  FeedMetrics metrics() {
    return metrics;
  }

  Clock clock() {
    return clock;
  }

  Pace pace() {
    return pace;
  }
}
