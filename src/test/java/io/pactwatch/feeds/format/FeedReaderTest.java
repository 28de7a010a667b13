package io.pactwatch.feeds.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant AT = Instant.parse("2026-05-11T14:03:00Z");

  private static FeedDocument read(String text) throws FeedFormatException {
    return FeedReader.read(text.getBytes(UTF_8), Optional.empty(), ZONE);
  }

  private static FormatProblem problem(String text) {
    try {
      throw new AssertionError("was read: " + read(text));
    } catch (FeedFormatException refused) {
      assertThat(refused).message().doesNotContain("\n").hasSizeLessThan(250);
      return refused.problem();
    }
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Wire</title>"
        + "<link>https://wire.example/</link><description>d</description>"
        + "<lastBuildDate>Mon, 11 May 2026 15:00:00 GMT</lastBuildDate>"
        + items
        + "</channel></rss>";
  }

  @Test
  void readsRss2() throws FeedFormatException {
    FeedDocument feed =
        read(
            rss(
                "<item><title>Capped &amp; signed</title><link>https://wire.example/1</link>"
                    + "<guid isPermaLink='false'>g-1</guid>"
                    + "<pubDate>Mon, 11 May 2026 14:03:00 GMT</pubDate>"
                    + "<description>short</description>"
                    + "<content:encoded><![CDATA[<p>the whole story</p>]]></content:encoded></item>"
                    + "<item><title>Second</title></item>"));

    assertThat(feed.publishedAt()).contains(Instant.parse("2026-05-11T15:00:00Z"));
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().get(0))
        .isEqualTo(
            new FeedEntry(
                Optional.of("g-1"),
                Optional.of("https://wire.example/1"),
                "Capped & signed",
                "<p>the whole story</p>",
                Optional.of(AT)));
    assertThat(feed.entries().get(1))
        .isEqualTo(
            new FeedEntry(Optional.empty(), Optional.empty(), "Second", "", Optional.empty()));
  }

  @Test
  void readsRss1() throws FeedFormatException {
    FeedDocument feed =
        read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<channel rdf:about='https://wire.example/'><title>Wire</title>"
                + "<link>https://wire.example/</link><description>d</description></channel>"
                + "<item rdf:about='https://wire.example/1'><title>Capped</title>"
                + "<link>https://wire.example/1</link><description>body</description>"
                + "<dc:date>2026-05-11T10:03:00-04:00</dc:date></item></rdf:RDF>");

    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                Optional.of("https://wire.example/1"),
                Optional.of("https://wire.example/1"),
                "Capped",
                "body",
                Optional.of(AT)));
  }

  @Test
  void readsAtom() throws FeedFormatException {
    FeedDocument feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title>"
                + "<id>urn:feed</id><updated>2026-05-11T15:00:00Z</updated>"
                + "<entry><id>urn:1</id><title type='text'>a &lt; b</title>"
                + "<link rel='alternate' href='https://wire.example/1'/>"
                + "<updated>2026-05-11T16:00:00Z</updated>"
                + "<published>2026-05-11T14:03:00Z</published>"
                + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                + "<p>the <b>story</b></p></div></content></entry>"
                + "<entry><id>urn:2</id><title type='html'>&lt;i&gt;b&lt;/i&gt;</title>"
                + "<updated>2026-05-11T14:03:00Z</updated><summary>s</summary></entry></feed>");

    assertThat(feed.publishedAt()).contains(Instant.parse("2026-05-11T15:00:00Z"));
    FeedEntry first = feed.entries().get(0);
    assertThat(first.title()).isEqualTo("a &lt; b");
    assertThat(first.body()).contains("<p>").contains("the <b>story</b>");
    assertThat(first.guid()).contains("urn:1");
    assertThat(first.url()).contains("https://wire.example/1");
    assertThat(first.publishedAt()).contains(AT);
    FeedEntry second = feed.entries().get(1);
    assertThat(second.title()).isEqualTo("<i>b</i>");
    assertThat(second.publishedAt()).contains(AT);
    assertThat(second.body()).isEqualTo("s");
  }

  @Test
  void readsJsonFeed() throws FeedFormatException {
    FeedDocument feed =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":["
                + "{\"id\":17,\"url\":\"https://wire.example/1\",\"title\":\"a < b\","
                + "\"content_html\":\"<p>story</p>\",\"date_published\":\"2026-05-11T14:03:00Z\"},"
                + "{\"id\":\"x\",\"content_text\":\"one\\ntwo\"},7]}");

    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                Optional.of("17"),
                Optional.of("https://wire.example/1"),
                "a &lt; b",
                "<p>story</p>",
                Optional.of(AT)),
            new FeedEntry(Optional.of("x"), Optional.empty(), "", "one<br>two", Optional.empty()));
  }

  @Test
  void aDateWithoutAZoneIsReadInTheFeedsAndOneThatIsNoneIsNone() throws FeedFormatException {
    FeedDocument feed =
        read(
            rss(
                "<item><title>a</title><pubDate>Mon, 11 May 2026 10:03:00</pubDate></item>"
                    + "<item><title>b</title><dc:date>2026-05-11T10:03:00</dc:date></item>"
                    + "<item><title>c</title><pubDate>soon</pubDate></item>"));

    assertThat(feed.entries())
        .extracting(FeedEntry::publishedAt)
        .containsExactly(Optional.of(AT), Optional.of(AT), Optional.empty());
  }

  @Test
  void mendsWhatFeedsCommonlyBreak() throws FeedFormatException {
    String broken =
        rss(
            "<item><title>AT&T&nbsp;&eacute; &#27;&copy;\u0007!</title>"
                + "<link>https://wire.example/?a=1&b=2</link></item>");
    FeedEntry entry = read("\n " + broken).entries().get(0);
    assertThat(entry.title()).isEqualTo("AT&T\u00a0é  © !");
    assertThat(entry.url()).contains("https://wire.example/?a=1&b=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><body>404</body></html> | NOT_A_FEED",
        "<!-- x --><html lang='en'><br></html> | NOT_A_FEED",
        "'' | NOT_A_FEED",
        "<opml/> | NOT_A_FEED",
        "{\"items\":[]} | NOT_A_FEED",
        "{\"version\": | MALFORMED",
        "Service unavailable | MALFORMED",
        "<rss><channel> | MALFORMED",
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss>&x;</rss> | DOCUMENT_TYPE",
        "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/x.dtd'><rss/> | DOCUMENT_TYPE",
      })
  void whatIsNoFeedIsRefusedWithItsReason(String text, FormatProblem expected) {
    assertThat(problem(text)).isEqualTo(expected);
  }

  @Test
  @Timeout(20)
  void entitiesAreNotExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 'ha'>");
    for (int level = 1; level < 30; level++) {
      bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(level, level - 1, level - 1));
    }
    assertThat(problem(bomb + "]><rss><channel><title>&e29;</title></channel></rss>"))
        .isEqualTo(FormatProblem.DOCUMENT_TYPE);
  }

  @Test
  @Timeout(20)
  void depthIsNoDanger() {
    int deep = 200_000;
    assertThat(problem("<a>".repeat(deep) + "</a>".repeat(deep))).isEqualTo(FormatProblem.TOO_DEEP);
    assertThat(problem("{\"version\":\"jsonfeed.org/version/1\",\"items\":" + "[".repeat(deep)))
        .isEqualTo(FormatProblem.TOO_DEEP);
    assertThatThrownBy(() -> read("<rss><channel>" + "<item/>".repeat(210_000)))
        .hasMessageStartingWith("more than");
  }

  @Test
  void moreEntriesThanAreReadAreCounted() throws FeedFormatException {
    FeedDocument feed =
        read(rss("<item><title>t</title></item>".repeat(20_000) + "<item/>".repeat(3)));
    assertThat(feed.entries()).hasSize(20_000);
    assertThat(feed.cut()).isEqualTo(3);
    assertThat(feed.entries()).extracting(FeedEntry::title).containsOnly("t");
  }
}
