package io.pactwatch.serde;

import java.time.Instant;
import java.util.Optional;

/**
 * That an item of a feed was seen: a value of the feeds topic, keyed by {@link #key}.
 *
 * @param feed the feed's name
 * @param itemId under which the item was published
 * @param guid hash of the feed's own id of it
 * @param url hash of its address
 * @param content hash of its title and text
 * @param publishedAt the time under which it was published
 * @param seenAt when it was last new or changed
 */
public record FeedMark(
    String feed,
    String itemId,
    Optional<String> guid,
    Optional<String> url,
    String content,
    Instant publishedAt,
    Instant seenAt) {
  private static final String BAR = "|";

  /** The record's key. No feed's name has a bar. */
  public String key() {
    return feed + BAR + itemId;
  }

  /** Whether a key of the feeds topic is that of a mark, and not that of a feed. */
  public static boolean isKey(String key) {
    return key.contains(BAR);
  }
}
