package io.pactwatch.feeds.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.pactwatch.feeds.fetch.FetchResult.Failed;
import io.pactwatch.feeds.fetch.FetchResult.Fetched;
import io.pactwatch.feeds.fetch.FetchResult.Unchanged;
import io.pactwatch.testkit.FeedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetcherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-11T15:00:00Z"), ZoneOffset.UTC);
  private static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 5_000_000, 3);
  private static final AddressPolicy LOOPBACK =
      new AddressPolicy(List.of(AddressRange.parse("127.0.0.1")));
  private static final int MEGABYTE = 1 << 20;

  private final FeedServer server = FeedServer.start();
  private final Fetcher fetcher = fetcher(LIMITS, LOOPBACK, HostLookup.system());

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private static Fetcher fetcher(FetchLimits limits, AddressPolicy policy, HostLookup lookup) {
    return new Fetcher("pactwatch/test (ops@wire.example)", limits, policy, lookup, CLOCK);
  }

  private FetchResult fetch(String path) throws InterruptedException {
    return fetch(fetcher, server.address(path));
  }

  private static FetchResult fetch(Fetcher fetcher, URI address) throws InterruptedException {
    return fetcher.fetch(new FetchRequest(address, Optional.empty(), Optional.empty()));
  }

  private Failed failed(String path) throws InterruptedException {
    FetchResult result = fetch(path);
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.detail()).isNotBlank().doesNotContain("\n");
    return failed;
  }

  private static byte[] zipped(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
      for (int time = 0; time < times; time++) {
        stream.write(bytes);
      }
    }
    return zipped.toByteArray();
  }

  @Test
  void givesTheDocumentAndWhatTheServerSaysOfIt() throws Exception {
    server.plays(
        "/feed",
        FeedServer.body(
            zipped("hello".getBytes(UTF_8), 1),
            "Content-Encoding",
            "gzip",
            "Content-Type",
            "application/rss+xml; charset=\"ISO-8859-1\"",
            "ETag",
            "\"v1\"",
            "Last-Modified",
            "Mon, 11 May 2026 14:00:00 GMT",
            "Cache-Control",
            "public, max-age=600"));

    Fetched fetched = (Fetched) fetch("/feed");

    assertThat(new String(fetched.body(), UTF_8)).isEqualTo("hello");
    assertThat(fetched.charset()).contains("ISO-8859-1");
    assertThat(fetched.etag()).contains("\"v1\"");
    assertThat(fetched.lastModified()).contains("Mon, 11 May 2026 14:00:00 GMT");
    assertThat(fetched.freshFor()).isEqualTo(Duration.ofMinutes(10));
    var headers = server.requests("/feed").get(0).headers();
    assertThat(headers.getFirst("User-Agent")).isEqualTo("pactwatch/test (ops@wire.example)");
    assertThat(headers.getFirst("If-None-Match")).isNull();
  }

  @Test
  void asksWhetherAnythingHasChanged() throws InterruptedException {
    server.plays("/feed", FeedServer.status(304, "Cache-Control", "max-age=99999999"));

    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                server.address("/feed"), Optional.of("\"v1\""), Optional.of("yesterday")));

    assertThat(result).isEqualTo(new Unchanged(Duration.ofDays(1)));
    var headers = server.requests("/feed").get(0).headers();
    assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(headers.getFirst("If-Modified-Since")).isEqualTo("yesterday");
  }

  @Test
  void heedsWhenTheServerWantsToBeLeftAlone() throws InterruptedException {
    server.plays("/seconds", FeedServer.status(429, "Retry-After", "120"));
    server.plays("/date", FeedServer.status(503, "Retry-After", "Mon, 11 May 2026 15:30:00 GMT"));
    server.plays("/nonsense", FeedServer.status(500, "Retry-After", "soon"));

    assertThat(failed("/seconds"))
        .returns(FetchProblem.TOO_MANY_REQUESTS, Failed::problem)
        .returns(Optional.of(Duration.ofMinutes(2)), Failed::retryAfter);
    assertThat(failed("/date"))
        .returns(FetchProblem.BAD_STATUS, Failed::problem)
        .returns(Optional.of(Duration.ofMinutes(30)), Failed::retryAfter);
    assertThat(failed("/nonsense").retryAfter()).isEmpty();
    assertThat(failed("/missing").detail()).isEqualTo("the server answered with status 404");
  }

  @Test
  void followsThreeRedirectsAndNoMore() throws InterruptedException {
    server.plays("/1", FeedServer.status(301, "Location", "/2"));
    server.plays("/2", FeedServer.status(302, "Location", server.address("/3").toString()));
    server.plays("/3", FeedServer.status(308, "Location", "4"));
    server.plays("/4", "here");
    server.plays("/0", FeedServer.status(307, "Location", "/1"));
    server.plays("/circle", FeedServer.status(301, "Location", "/circle"));

    assertThat(fetch("/1")).isInstanceOf(Fetched.class);
    assertThat(failed("/0").problem()).isEqualTo(FetchProblem.BAD_REDIRECT);
    assertThat(failed("/circle").problem()).isEqualTo(FetchProblem.BAD_REDIRECT);
    assertThat(server.requests("/circle")).hasSize(4);
  }

  @Test
  void checksTheAddressOfEachRedirect() throws InterruptedException {
    server.plays("/metadata", FeedServer.status(302, "Location", "http://169.254.169.254/latest/"));
    server.plays("/six", FeedServer.status(302, "Location", "http://[::1]:1/"));
    server.plays("/file", FeedServer.status(302, "Location", "file:///etc/passwd"));
    server.plays("/user", FeedServer.status(302, "Location", "http://a:b@127.0.0.1/"));
    server.plays("/none", FeedServer.status(302));

    assertThat(failed("/metadata"))
        .returns(FetchProblem.ADDRESS_REFUSED, Failed::problem)
        .extracting(Failed::detail)
        .asString()
        .startsWith("169.254.169.254 is at 169.254.169.254, a link-local address");
    assertThat(failed("/six").problem()).isEqualTo(FetchProblem.ADDRESS_REFUSED);
    assertThat(failed("/file").problem()).isEqualTo(FetchProblem.BAD_REDIRECT);
    assertThat(failed("/user").problem()).isEqualTo(FetchProblem.BAD_REDIRECT);
    assertThat(failed("/none").problem()).isEqualTo(FetchProblem.BAD_REDIRECT);
  }

  /** The name is unknown to this machine: the connection goes to what the check has seen. */
  @Test
  void connectsToTheAddressThatWasChecked() throws Exception {
    server.plays("/feed", "here");
    List<String> lookups = new ArrayList<>();
    HostLookup rebinding =
        host -> {
          lookups.add(host);
          return List.of(
              InetAddress.getByName(lookups.size() % 2 == 1 ? "127.0.0.1" : "127.0.0.2"));
        };
    try (Fetcher own = fetcher(LIMITS, LOOPBACK, rebinding)) {
      URI address = URI.create("http://rebinding.test:" + server.port() + "/feed");
      assertThat(fetch(own, address)).isInstanceOf(Fetched.class);
      assertThat(lookups).hasSize(1);
      assertThat(fetch(own, address))
          .isInstanceOfSatisfying(
              Failed.class,
              refused -> assertThat(refused.problem()).isEqualTo(FetchProblem.ADDRESS_REFUSED));
      assertThat(server.requests("/feed")).hasSize(1);
    }
  }

  @Test
  void withoutASettingTheLoopbackIsRefused() throws InterruptedException {
    server.plays("/feed", "here");
    try (Fetcher own = fetcher(LIMITS, new AddressPolicy(List.of()), HostLookup.system())) {
      assertThat(fetch(own, server.address("/feed")))
          .isInstanceOfSatisfying(
              Failed.class,
              refused -> assertThat(refused.problem()).isEqualTo(FetchProblem.ADDRESS_REFUSED));
      assertThat(server.requests("/feed")).isEmpty();
    }
  }

  @Test
  void aBodyWithoutAnEndIsNotReadOn() throws Exception {
    server.plays("/fast", FeedServer.endless(64 * 1024, 0));
    assertAllocatesAtMost(
        60 * MEGABYTE,
        () -> assertThat(failed("/fast").problem()).isEqualTo(FetchProblem.TOO_LARGE));

    server.plays("/slow", FeedServer.endless(1, 20));
    FetchLimits short1 =
        new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), 5_000_000, 3);
    try (Fetcher own = fetcher(short1, LOOPBACK, HostLookup.system())) {
      assertThat(fetch(own, server.address("/slow")))
          .isEqualTo(Fetcher.failed(FetchProblem.TIMEOUT, "not done within 1 s"));
    }
  }

  @Test
  void aBombOfGzipIsNotUnpacked() throws Exception {
    byte[] bomb = zipped(new byte[MEGABYTE], 300);
    assertThat(bomb.length).isLessThan(MEGABYTE);
    server.plays("/bomb", FeedServer.body(bomb, "Content-Encoding", "gzip"));
    assertAllocatesAtMost(
        60 * MEGABYTE,
        () -> assertThat(failed("/bomb").problem()).isEqualTo(FetchProblem.TOO_LARGE));
  }

  @Test
  void brokenAnswersAreFailuresAndNoMore() throws Exception {
    server.plays("/zip", FeedServer.body("no gzip".getBytes(UTF_8), "Content-Encoding", "gzip"));
    assertThat(failed("/zip").problem()).isEqualTo(FetchProblem.CONNECTION_FAILED);
    assertThat(fetch(fetcher, URI.create("http://127.0.0.1:1/")))
        .isInstanceOfSatisfying(
            Failed.class,
            refused -> assertThat(refused.problem()).isEqualTo(FetchProblem.CONNECTION_FAILED));
    assertThat(fetch(fetcher, URI.create("http://no-such-host.invalid/")))
        .isInstanceOfSatisfying(
            Failed.class,
            refused -> assertThat(refused.problem()).isEqualTo(FetchProblem.UNKNOWN_HOST));
  }

  @Test
  void asksAHostForOneThingAtATime() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.plays(
        "/feed",
        exchange -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          try {
            Thread.sleep(30);
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          underWay.decrementAndGet();
          FeedServer.status(200).to(exchange);
        });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<FetchResult>> calls = new ArrayList<>();
      for (int call = 0; call < 8; call++) {
        calls.add(() -> fetch("/feed"));
      }
      for (Future<FetchResult> result : threads.invokeAll(calls)) {
        assertThat(result.get()).isInstanceOf(Fetched.class);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
  }

  private interface Action {
    void run() throws Exception;
  }

  private static void assertAllocatesAtMost(long bytes, Action action) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    action.run();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(bytes);
  }
}
