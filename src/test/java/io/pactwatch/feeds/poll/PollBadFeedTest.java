package io.pactwatch.feeds.poll;

import static io.pactwatch.testkit.FeedText.item;
import static io.pactwatch.testkit.FeedText.rss;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Item;
import io.pactwatch.serde.FeedState;
import io.pactwatch.testkit.FeedServer;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds that are broken, and what comes of the others beside them. */
@Timeout(60)
class PollBadFeedTest {
  private static final String POLLS = "pactwatch_feed_polls_total";
  private static final String ERRORS = "pactwatch_feed_errors_total";
  private static final String GOOD = rss(item("g1", "https://wire.example/1", "Capped", "Body."));

  @AutoClose private final PollBench bench = new PollBench();

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
}
