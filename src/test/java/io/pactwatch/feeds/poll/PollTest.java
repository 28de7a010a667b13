package io.pactwatch.feeds.poll;

import static io.pactwatch.testkit.FeedText.item;
import static io.pactwatch.testkit.FeedText.numbered;
import static io.pactwatch.testkit.FeedText.rss;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.FeedState;
import io.pactwatch.testkit.FeedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What servers do, and what comes of it on the topics. */
@Timeout(60)
class PollTest {
  private static final String POLLS = "pactwatch_feed_polls_total";
  private static final String ERRORS = "pactwatch_feed_errors_total";
  private static final String ENTRIES = "pactwatch_feed_entries_total";
  private static final String GOOD = rss(item("g1", "https://wire.example/1", "Capped", "Body."));
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");

  @AutoClose private final PollBench bench = new PollBench();

  @Test
  void publishesTheItemsOfEveryFormat() throws InterruptedException {
    bench.with("rss").with("rdf").with("atom").with("json");
    bench.server.plays("/rss", GOOD);
    bench.server.plays(
        "/rdf",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + "<channel rdf:about='x'><title>W</title><link>https://wire.example/</link>"
            + "<description>d</description></channel><item rdf:about='https://wire.example/2'>"
            + "<title>Second</title><link>https://wire.example/2</link>"
            + "<dc:date>2026-05-11T14:03:00Z</dc:date></item></rdf:RDF>");
    bench.server.plays(
        "/atom",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>W</title><id>urn:f</id>"
            + "<updated>2026-05-11T15:00:00Z</updated><entry><id>urn:3</id><title>Third</title>"
            + "<link href='https://wire.example/3'/><updated>2026-05-11T14:03:00Z</updated>"
            + "</entry></feed>");
    bench.server.plays(
        "/json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"W\",\"items\":[{\"id\":\"4\","
            + "\"url\":\"https://wire.example/4\",\"title\":\"Fourth\","
            + "\"content_html\":\"<p>Text</p>\",\"date_published\":\"2026-05-11T14:03:00Z\"}]}");

    assertThat(bench.restartAndPoll()).isTrue();

    assertThat(bench.titles()).containsExactlyInAnyOrder("Capped", "Second", "Third", "Fourth");
    assertThat(bench.items())
        .allSatisfy(
            item -> {
              assertThat(item.publishedAt()).isEqualTo(AT);
              assertThat(item.source()).isEqualTo("wire.example");
              assertThat(item.kind()).isEqualTo(ItemKind.NEWS);
              assertThat(item.language()).contains("en");
              assertThat(item.url().orElse("")).startsWith("https://wire.example/");
              assertThat(item.id()).startsWith("u-");
            });
    assertThat(bench.status("rss"))
        .returns(FeedState.OK, status -> status.state())
        .returns(Optional.of(PollBench.START), status -> status.lastSuccessAt())
        .returns(Optional.of(PollBench.START), status -> status.lastItemAt())
        .returns(1L, status -> status.items())
        .returns(0L, status -> status.errors());
    assertThat(bench.count(ENTRIES, "rss", "outcome", "published")).isEqualTo(1);
    assertThat(bench.count(POLLS, "rss", "outcome", "fetched")).isEqualTo(1);
  }

  @Test
  void publishesNothingTwiceAcrossRestarts() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", GOOD);
    bench.restartAndPoll();
    bench.laterAndPoll();
    assertThat(bench.titles()).containsExactly("Capped");
    assertThat(bench.count(ENTRIES, "wire", "outcome", "known")).isEqualTo(1);
    assertThat(bench.status("wire").lastItemAt()).contains(PollBench.START);
  }

  @Test
  void remembersWhatTheServerSentAcrossRestarts() throws InterruptedException {
    bench.with("wire");
    bench.server.plays(
        "/wire",
        exchange -> {
          if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
              && "then".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
            FeedServer.status(304).to(exchange);
          } else {
            FeedServer.body(GOOD.getBytes(UTF_8), "ETag", "\"v1\"", "Last-Modified", "then")
                .to(exchange);
          }
        });
    bench.restartAndPoll();
    assertThat(bench.laterAndPoll()).isTrue();

    assertThat(bench.titles()).containsExactly("Capped");
    assertThat(bench.count(POLLS, "wire", "outcome", "unchanged")).isEqualTo(1);
    assertThat(bench.status("wire").lastSuccessAt())
        .contains(PollBench.START.plus(Duration.ofMinutes(11)));
    assertThat(bench.status("wire").etag()).contains("\"v1\"");
  }

  @Test
  void leavesAServerAloneThatAsksForIt() throws InterruptedException {
    bench.with("wire").with("other");
    bench.server.plays("/wire", FeedServer.status(429, "Retry-After", "1200"));
    bench.server.plays("/other", GOOD);
    assertThat(bench.restartAndPoll()).isFalse();
    assertThat(bench.reports)
        .filteredOn(report -> report.feed().equals("wire"))
        .singleElement()
        .satisfies(report -> assertThat(report.pause()).isGreaterThan(Duration.ofSeconds(1199)));
    assertThat(bench.status("wire").state()).isEqualTo(FeedState.FAILING);
    assertThat(bench.count(ERRORS, "wire", "reason", "too-many-requests")).isEqualTo(1);

    bench.laterAndPoll();
    assertThat(bench.server.requests("/wire")).hasSize(1);
    bench.laterAndPoll();
    assertThat(bench.server.requests("/wire")).hasSize(2);
    assertThat(bench.titles()).containsExactly("Capped");
  }

  @Test
  void doesNotAskForWhatIsStillFresh() throws InterruptedException {
    bench.with("wire");
    bench.server.plays(
        "/wire", FeedServer.body(GOOD.getBytes(UTF_8), "Cache-Control", "max-age=1000"));
    bench.restartAndPoll();
    bench.laterAndPoll();
    bench.laterAndPoll();
    assertThat(bench.server.requests("/wire")).hasSize(2);
  }

  @Test
  void tenThousandItemsArePublishedOnce() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", rss(numbered(10_000)));
    assertThat(bench.restartAndPoll()).isTrue();
    assertThat(bench.laterAndPoll()).isTrue();
    assertThat(bench.items()).hasSize(10_000).extracting(Item::id).doesNotHaveDuplicates();
    assertThat(bench.count(ENTRIES, "wire", "outcome", "known")).isEqualTo(10_000);
  }

  @Test
  void aFeedWithNothingNewIsSilentAfterItsTime() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", GOOD);
    bench.restartAndPoll();
    bench.clock.advance(Duration.ofDays(3));
    bench.restartAndPoll();
    assertThat(bench.status("wire").state()).isEqualTo(FeedState.SILENT);
  }

  @Test
  void longTextsAreCutToWhatAnItemMayHold() throws InterruptedException {
    bench.with("wire");
    String body = "提携 ".repeat(120_000);
    bench.server.plays("/wire", rss(item("g", "https://wire.example/1", "t ".repeat(900), body)));
    assertThat(bench.restartAndPoll()).isTrue();
    Item item = bench.items().get(0);
    assertThat(item.title()).hasSizeLessThan(502).endsWith("…");
    assertThat(item.body()).hasSizeGreaterThan(60_000).endsWith("…");
  }
}
