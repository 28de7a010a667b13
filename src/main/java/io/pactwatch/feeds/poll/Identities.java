package io.pactwatch.feeds.poll;

import io.pactwatch.core.admit.WebAddress;
import io.pactwatch.core.model.ContentHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the entries of one document apart. The guid decides, else the address, else the content. A
 * guid or an address that entries of different content share, as some feeds give all of theirs the
 * address of the site, names none of them.
 */
final class Identities {
  private static final int HASH_DIGITS = 16;
  private static final int ID_DIGITS = 32;
  private static final String SHARED = "";

  private final String source;
  private final Map<String, String> contentOfGuid = new HashMap<>();
  private final Map<String, String> contentOfUrl = new HashMap<>();

  /** The identities of a publisher's entries in one document. */
  Identities(String source, List<ReadEntry> entries) {
    this.source = source;
    for (ReadEntry entry : entries) {
      String content = content(entry);
      entry.guid().ifPresent(guid -> note(contentOfGuid, guid, content));
      entry.url().map(WebAddress::normalise).ifPresent(url -> note(contentOfUrl, url, content));
    }
  }

  private static void note(Map<String, String> contents, String key, String content) {
    contents.merge(key, content, (one, other) -> one.equals(other) ? one : SHARED);
  }

  /** By what one of these entries is known again. */
  Identity of(ReadEntry entry) {
    Optional<String> guid = entry.guid().filter(key -> !SHARED.equals(contentOfGuid.get(key)));
    Optional<String> url =
        entry.url().map(WebAddress::normalise).filter(key -> !SHARED.equals(contentOfUrl.get(key)));
    return new Identity(
        guid.map(Identities::hash),
        url.map(Identities::hash),
        content(entry),
        id(guid, url, entry));
  }

  /** With an address the same that any other producer's item would get from it. */
  private String id(Optional<String> guid, Optional<String> url, ReadEntry entry) {
    if (url.isPresent()) {
      return "u-" + ContentHash.digits(ID_DIGITS, url.get());
    }
    return guid.map(key -> "g-" + ContentHash.digits(ID_DIGITS, source, key))
        .orElseGet(() -> "c-" + ContentHash.digits(ID_DIGITS, source, entry.title(), entry.body()));
  }

  private static String content(ReadEntry entry) {
    return ContentHash.digits(HASH_DIGITS, entry.title(), entry.body());
  }

  private static String hash(String key) {
    return ContentHash.digits(HASH_DIGITS, key);
  }
}
