package io.pactwatch.feeds.poll;

import static io.pactwatch.testkit.FeedText.item;
import static io.pactwatch.testkit.FeedText.numbered;
import static io.pactwatch.testkit.FeedText.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Item;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By what the items of a feed are known again from poll to poll. */
@Timeout(60)
class PollIdentityTest {
  private static final String ENTRIES = "pactwatch_feed_entries_total";
  private static final String GOOD = rss(item("g1", "https://wire.example/1", "Capped", "Body."));
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");

  @AutoClose private final PollBench bench = new PollBench();

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
}
