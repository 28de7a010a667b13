package io.pactwatch.feeds.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.PactwatchJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * An item before it is held against what the monitor admits.
 *
 * @param feed where it is from
 * @param entry what it says
 * @param id under which it is published
 * @param publishedAt its event time
 * @param issuer who speaks, for announcements
 */
record ItemDraft(
    Feed feed, ReadEntry entry, String id, Instant publishedAt, Optional<PartyId> issuer) {
  private static final ItemReader READER = ItemReader.withDefaults();

  /** Letters of other scripts take more bytes: then less of the text is kept. */
  private static final int MOST_BYTES = 250_000;

  /** The record's value. */
  byte[] value() {
    String body = entry.body();
    byte[] value = json(body);
    while (value.length > MOST_BYTES) {
      body = EntryText.cut(body, body.length() * 3 / 4);
      value = json(body);
    }
    return value;
  }

  private byte[] json(String body) {
    ObjectNode json = PactwatchJson.mapper().createObjectNode();
    json.put("id", id);
    json.put("publishedAt", publishedAt.toString());
    json.put("source", feed.source());
    json.put("title", entry.title());
    json.put("body", body);
    entry.url().ifPresent(url -> json.put("url", url));
    feed.language().ifPresent(language -> json.put("language", language));
    issuer.ifPresent(party -> json.put("issuer", party.value()));
    try {
      return PactwatchJson.mapper().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("text cannot be written as JSON", impossible);
    }
  }

  /** What the monitor would say of a value at this time. */
  Admission admission(byte[] value, Instant now) {
    return READER.read(value, feed.kind(), now);
  }
}
