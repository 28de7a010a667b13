package io.pactwatch.feeds.poll;

import static io.pactwatch.testkit.FeedText.item;
import static io.pactwatch.testkit.FeedText.numbered;
import static io.pactwatch.testkit.FeedText.rss;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Issuer;
import io.pactwatch.serde.FeedState;
import io.pactwatch.testkit.FeedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers and feeds do, and what comes of it on the topics. */
@Timeout(60)
class PollTest {
  private static final String POLLS = "pactwatch_feed_polls_total";
  private static final String ERRORS = "pactwatch_feed_errors_total";
  private static final String ENTRIES = "pactwatch_feed_entries_total";
  private static final String GOOD = rss(item("g1", "https://wire.example/1", "Capped", "Body."));
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");

  private final PollBench bench = new PollBench();

  @AfterEach
  void stop() {
    bench.close();
  }

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

  @ParameterizedTest
  @CsvSource({
    "circle, bad-redirect",
    "metadata, address-refused",
    "endless, too-large",
    "xxe, document-type",
    "expansion, document-type",
    "deep, too-deep",
    "html, not-a-feed",
    "missing, bad-status",
    "empty, not-a-feed",
  })
  void whatIsBadIsCountedAndTheOthersGoOn(String bad, String reason) throws InterruptedException {
    playTheBad();
    bench.with(bad).with("good");
    bench.server.plays("/good", GOOD);

    assertThat(bench.restartAndPoll()).isFalse();

    assertThat(bench.titles()).containsExactly("Capped");
    assertThat(bench.count(ERRORS, bad, "reason", reason)).isEqualTo(1);
    assertThat(bench.count(POLLS, bad, "outcome", "failed")).isEqualTo(1);
    assertThat(bench.status(bad).state()).isEqualTo(FeedState.FAILING);
    assertThat(bench.status(bad).errors()).isEqualTo(1);
    assertThat(bench.status(bad).lastError().orElse("")).isNotBlank().doesNotContain("\n");
    assertThat(bench.status("good").state()).isEqualTo(FeedState.OK);
  }

  private void playTheBad() {
    FeedServer server = bench.server;
    server.plays("/circle", FeedServer.status(301, "Location", "/circle"));
    server.plays("/metadata", FeedServer.status(302, "Location", "http://169.254.169.254/"));
    server.plays("/endless", FeedServer.endless(64 * 1024, 0));
    server.plays(
        "/xxe",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel>"
            + "<item><title>&x;</title></item></channel></rss>");
    server.plays(
        "/expansion",
        "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel>&b;</channel></rss>");
    server.plays("/deep", "<rss>" + "<a>".repeat(200_000));
    server.plays("/html", "<!DOCTYPE html><html><body>Not found</body></html>");
    server.plays("/empty", "");
  }

  @Test
  void depthInsideOfAnItemIsNoDanger() throws InterruptedException {
    bench.with("wire");
    String deep = "<![CDATA[" + "<div>".repeat(200_000) + "Text.]]>";
    bench.server.plays("/wire", rss(item("g", "https://wire.example/1", "Deep", deep)));
    assertThat(bench.restartAndPoll()).isTrue();
    assertThat(bench.items()).extracting(Item::body).containsExactly("Text.");
  }

  @Test
  void mendsWrongCharsets() throws InterruptedException {
    bench.with("utf").with("latin");
    String title = "Société Générale";
    String declaredLatin =
        rss(item("1", "https://wire.example/1", title, "b")).replace("UTF-8", "ISO-8859-1");
    String declaredUtf8 = rss(item("2", "https://wire.example/2", title, "b"));
    bench.server.plays("/utf", FeedServer.body(declaredLatin.getBytes(UTF_8)));
    bench.server.plays("/latin", FeedServer.body(declaredUtf8.getBytes(ISO_8859_1)));
    bench.restartAndPoll();
    assertThat(bench.titles()).containsExactly(title, title);
  }

  @Test
  void itemsWithoutGuidOrDateAreKnownAgain() throws InterruptedException {
    bench.with("wire");
    String items =
        "<item><title>No guid</title><link>https://wire.example/1?utm_source=x</link></item>"
            + "<item><title>Nothing at all</title></item>"
            + "<item><description>Only a text.</description></item>"
            + "<item/>"
            + "<item><title>Dated</title><pubDate>Mon, 11 May 2026 10:03:00</pubDate></item>";
    bench.server.plays("/wire", rss(items));
    bench.restartAndPoll();
    bench.server.plays("/wire", rss(items).replace("utm_source=x", "utm_source=y"));
    bench.laterAndPoll();

    assertThat(bench.titles())
        .containsExactly("Dated", "No guid", "Nothing at all", "Only a text.");
    assertThat(bench.items())
        .extracting(Item::publishedAt)
        .containsExactly(AT, feedDate(), feedDate(), feedDate());
    assertThat(bench.count(ENTRIES, "wire", "outcome", "refused")).as("once a poll").isEqualTo(2);
    assertThat(bench.count(ENTRIES, "wire", "outcome", "known")).isEqualTo(4);
  }

  private static Instant feedDate() {
    return Instant.parse("2026-05-11T15:00:00Z");
  }

  @Test
  void withoutAnyDateTheTimeOfFetchingCounts() throws InterruptedException {
    bench.with("wire");
    String undated =
        rss("<item><title>a</title></item>").replaceAll("<lastBuildDate>.*</lastBuildDate>", "");
    bench.server.plays("/wire", undated);
    bench.restartAndPoll();
    assertThat(bench.items()).extracting(Item::publishedAt).containsExactly(PollBench.START);
  }

  @Test
  void theSameItemUnderANewGuidIsNotPublishedTwice() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", GOOD);
    bench.restartAndPoll();
    bench.server.plays("/wire", rss(item("g2", "https://wire.example/1/", "Capped", "Body.")));
    bench.laterAndPoll();
    assertThat(bench.titles()).containsExactly("Capped");
  }

  @Test
  void anEditedItemIsARevisionUnderTheSameId() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", GOOD);
    bench.restartAndPoll();
    String edited = rss(item("g1", "https://wire.example/moved", "Capped at $38bn", "Body."));
    bench.server.plays("/wire", edited);
    bench.laterAndPoll();
    bench.laterAndPoll();

    assertThat(bench.titles()).containsExactly("Capped", "Capped at $38bn");
    assertThat(bench.items()).extracting(Item::id).containsOnly(bench.items().get(0).id());
    assertThat(bench.count(ENTRIES, "wire", "outcome", "revised")).isEqualTo(1);
    assertThat(bench.ledger.marks()).isEqualTo(1);
  }

  /** Feeds that give all of their items the address of the site, or one guid to several. */
  @Test
  void whatSeveralItemsShareNamesNoneOfThem() throws InterruptedException {
    bench.with("wire");
    String items =
        item("a", "https://wire.example/", "First", "x")
            + item("b", "https://wire.example/", "Second", "y")
            + item("c", "https://wire.example/3", "Third", "z")
            + item("c", "https://wire.example/4", "Fourth", "z");
    bench.server.plays("/wire", rss(items));
    bench.restartAndPoll();
    bench.laterAndPoll();
    assertThat(bench.titles()).containsExactlyInAnyOrder("First", "Second", "Third", "Fourth");
    assertThat(bench.items()).extracting(Item::id).doesNotHaveDuplicates();
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
  void aFeedThatTurnsBadAndGoodAgainLosesNothing() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", GOOD);
    bench.restartAndPoll();
    bench.server.plays("/wire", "<html><body>Sorry</body></html>");
    bench.laterAndPoll();
    bench.laterAndPoll();
    assertThat(bench.status("wire"))
        .returns(FeedState.FAILING, status -> status.state())
        .returns(2, status -> status.failuresInARow())
        .returns(Optional.of(PollBench.START), status -> status.lastSuccessAt())
        .returns(1L, status -> status.items());
    assertThat(bench.reports).singleElement().returns(false, PollReport::firstOfItsKind);

    String more = item("g2", "https://wire.example/2", "New", "b");
    bench.server.plays("/wire", GOOD.replace("</channel>", more + "</channel>"));
    bench.laterAndPoll();
    assertThat(bench.titles()).containsExactly("Capped", "New");
    assertThat(bench.status("wire"))
        .returns(FeedState.OK, status -> status.state())
        .returns(0, status -> status.failuresInARow())
        .returns(2L, status -> status.errors());
    assertThat(bench.reports).singleElement().returns(true, PollReport::firstOfItsKind);
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
  void whatHasLeftTheFeedIsForgottenInTheEnd() throws InterruptedException {
    bench.with("wire");
    bench.server.plays("/wire", rss(numbered(3)));
    bench.restartAndPoll();
    bench.server.plays("/wire", rss(numbered(1)));
    bench.clock.advance(Duration.ofDays(181));
    bench.restartAndPoll();
    assertThat(bench.ledger.marks()).isEqualTo(1);
    assertThat(bench.items()).hasSize(3);
  }

  /** As EDGAR's feed of current filings has them. */
  @Test
  void filingsFindTheirIssuerByItsKey() throws InterruptedException {
    bench.with("sec", ItemKind.ANNOUNCEMENT, new Issuer.ByCik());
    String entry =
        "<entry><title>8-K - %s (%s) (Filer)</title>"
            + "<link rel='alternate' type='text/html'"
            + " href='https://www.sec.gov/Archives/edgar/data/%d/1/1-index.htm'/>"
            + "<summary type='html'>&lt;b&gt;Filed:&lt;/b&gt; 2026-05-11"
            + " &lt;b&gt;AccNo:&lt;/b&gt; 1&lt;br&gt;Item 1.01: Entry into a Material Definitive"
            + " Agreement</summary><updated>2026-05-11T10:03:00-04:00</updated>"
            + "<id>urn:tag:sec.gov,2008:accession-number=1</id></entry>";
    bench.server.plays(
        "/sec",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Latest Filings</title><id>f</id>"
            + "<updated>2026-05-11T11:00:00-04:00</updated>"
            + entry.formatted("MICROSOFT CORP", "0000789019", 789_019)
            + entry.formatted("SOMEBODY INC", "0000000017", 17)
            + "</feed>");

    assertThat(bench.restartAndPoll()).isTrue();

    assertThat(bench.items())
        .singleElement()
        .satisfies(
            filing -> {
              assertThat(filing.kind()).isEqualTo(ItemKind.ANNOUNCEMENT);
              assertThat(filing.issuer()).contains(new PartyId("microsoft"));
              assertThat(filing.title()).isEqualTo("8-K - MICROSOFT CORP (0000789019) (Filer)");
              assertThat(filing.body())
                  .endsWith("Item 1.01: Entry into a Material Definitive Agreement");
              assertThat(filing.publishedAt()).isEqualTo(AT);
            });
    assertThat(bench.count(ENTRIES, "sec", "outcome", "other-issuer")).isEqualTo(1);
  }

  @Test
  void theNewsroomOfACompanySpeaksForIt() throws InterruptedException {
    bench.with("room", ItemKind.ANNOUNCEMENT, new Issuer.Fixed(new PartyId("microsoft")));
    bench.server.plays("/room", GOOD);
    bench.restartAndPoll();
    assertThat(bench.items())
        .extracting(Item::issuer)
        .isEqualTo(List.of(Optional.of(new PartyId("microsoft"))));
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
