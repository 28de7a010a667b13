package io.pactwatch.testkit;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** RSS for tests. */
public final class FeedText {
  private FeedText() {}

  /** A feed of these items, dated 2026-05-11 15:00 UTC. */
  public static String rss(String... items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Wire</title>"
        + "<link>https://wire.example/</link><description>d</description>"
        + "<lastBuildDate>Mon, 11 May 2026 15:00:00 GMT</lastBuildDate>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** An item with all that it should have, dated 2026-05-11 14:03 UTC. */
  public static String item(String guid, String url, String title, String body) {
    return "<item><guid isPermaLink='false'>"
        + guid
        + "</guid><link>"
        + url
        + "</link><title>"
        + title
        + "</title><description>"
        + body
        + "</description><pubDate>Mon, 11 May 2026 14:03:00 GMT</pubDate></item>";
  }

  /** Items numbered from 0. */
  public static String numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                item(
                    "g" + number,
                    "https://wire.example/" + number,
                    "Title " + number,
                    "Microsoft and OpenAI met for the " + number + "th time."))
        .collect(Collectors.joining());
  }
}
