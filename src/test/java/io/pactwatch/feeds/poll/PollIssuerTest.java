package io.pactwatch.feeds.poll;

import static io.pactwatch.testkit.FeedText.item;
import static io.pactwatch.testkit.FeedText.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that speak for a company: filings by the key of their issuer, and newsrooms. */
@Timeout(60)
class PollIssuerTest {
  private static final String ENTRIES = "pactwatch_feed_entries_total";
  private static final String GOOD = rss(item("g1", "https://wire.example/1", "Capped", "Body."));
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");

  @AutoClose private final PollBench bench = new PollBench();

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
}
