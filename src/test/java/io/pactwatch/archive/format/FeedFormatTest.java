package io.pactwatch.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FeedFormatTest {
  private final FeedFormat format = new FeedFormat(ZoneOffset.UTC, ItemDefaults.none());

  @Test
  void makesItemsOfASavedFeed() throws IOException {
    JsonNode item =
        Read.only(
            format,
            "<rss version='2.0'><channel><title>W</title><item><title>A &amp;amp; B</title>"
                + "<link>https://www.wire.example/1</link>"
                + "<pubDate>Mon, 11 May 2026 14:03:00 GMT</pubDate>"
                + "<description>&lt;p&gt;Text&lt;/p&gt;</description></item></channel></rss>");
    assertThat(item.get("title").textValue()).isEqualTo("A & B");
    assertThat(item.get("body").textValue()).isEqualTo("Text");
    assertThat(item.get("source").textValue()).isEqualTo("wire.example");
    assertThat(item.get("publishedAt").textValue()).isEqualTo("2026-05-11T14:03:00Z");
  }

  @Test
  void whatIsNoFeedIsOneComplaint() throws IOException {
    assertThat(Read.all(format, "<!doctype html><html><body>no</body></html>"))
        .extracting(Read::broken)
        .containsExactly("1: not-a-feed");
    assertThat(Read.all(format, new byte[FeedFormat.MAX_BYTES + 1]))
        .extracting(Read::broken)
        .containsExactly("1: too-large");
  }
}
