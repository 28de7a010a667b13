package io.pactwatch.feeds.fetch;

import io.pactwatch.feeds.fetch.FetchResult.Failed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/** Asks servers, one request at a time for each host. Safe for many threads. */
public final class Fetcher implements AutoCloseable {
  private static final String ACCEPTED =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.5";

  private final CloseableHttpClient client;
  private final FetchLimits limits;
  private final Clock clock;
  private final HostGate gate = new HostGate();
  private final ScheduledExecutorService deadlines;

  /**
   * A fetcher.
   *
   * @param userAgent says who asks, in every request
   * @param limits of time and size
   * @param policy which addresses may be asked
   * @param lookup how names become addresses
   * @param clock against which a server's dates are held
   */
  public Fetcher(
      String userAgent, FetchLimits limits, AddressPolicy policy, HostLookup lookup, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    client = HttpClientSetup.client(userAgent, limits, new CheckedResolver(lookup, policy));
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "feeds-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    deadlines = executor;
  }

  /**
   * Asks for a document, and follows redirects. Never throws for what a server does.
   *
   * @throws InterruptedException if the thread is told to end
   */
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    long end = System.nanoTime() + limits.total().toNanos();
    URI address = request.address();
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Step step = ask(address, request, end);
      if (step instanceof Step.Done done) {
        return done.result();
      }
      if (step instanceof Step.Onward onward) {
        address = onward.address();
      }
    }
    return failed(
        FetchProblem.BAD_REDIRECT,
        "redirected more than " + limits.redirects() + " times: use the final address");
  }

  /** What one request leads to. */
  sealed interface Step {
    record Done(FetchResult result) implements Step {}

    record Onward(URI address) implements Step {}
  }

  private Step ask(URI address, FetchRequest request, long end) throws InterruptedException {
    String host = String.valueOf(address.getHost());
    gate.enter(host);
    try {
      HttpGet get = new HttpGet(address);
      get.setHeader("Accept", ACCEPTED);
      request.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
      request.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
      long left = Math.max(1, end - System.nanoTime());
      ScheduledFuture<?> deadline = deadlines.schedule(get::cancel, left, TimeUnit.NANOSECONDS);
      try {
        return send(get, address);
      } catch (IOException failure) {
        return new Step.Done(System.nanoTime() - end >= 0 ? late() : failed(failure, address));
      } finally {
        deadline.cancel(false);
      }
    } finally {
      gate.leave(host);
    }
  }

  private Step send(HttpGet get, URI address) throws IOException {
    HttpHost host = HttpHost.create(address);
    ClassicHttpResponse response = client.executeOpen(host, get, HttpClientContext.create());
    try {
      return new ResponseReader(address, limits, clock.instant()).read(response);
    } finally {
      // Cut the line first: an orderly end would read a body to its end, and some have none.
      get.cancel();
      closeQuietly(response);
    }
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException alreadyCut) {
      // As intended.
    }
  }

  private FetchResult late() {
    return failed(FetchProblem.TIMEOUT, "not done within " + seconds(limits.total()) + " s");
  }

  private FetchResult failed(IOException failure, URI address) {
    if (failure instanceof RefusedAddressException refused) {
      return failed(FetchProblem.ADDRESS_REFUSED, String.valueOf(refused.getMessage()));
    }
    if (failure instanceof UnknownHostException) {
      return failed(FetchProblem.UNKNOWN_HOST, "there is no host " + address.getHost());
    }
    if (failure instanceof SocketTimeoutException || failure instanceof InterruptedIOException) {
      return failed(
          FetchProblem.TIMEOUT,
          "no connection within "
              + seconds(limits.connect())
              + " s, or no answer within "
              + seconds(limits.total())
              + " s");
    }
    return failed(
        FetchProblem.CONNECTION_FAILED,
        "the connection to "
            + address.getHost()
            + " failed: "
            + failure.getClass().getSimpleName());
  }

  static FetchResult failed(FetchProblem problem, String detail) {
    return new Failed(problem, detail, Optional.empty());
  }

  private static String seconds(Duration duration) {
    return Double.toString(duration.toMillis() / 1000.0).replaceFirst("\\.0$", "");
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    try {
      client.close();
    } catch (IOException alreadyClosed) {
      // There is nothing more to free.
    }
  }
}
