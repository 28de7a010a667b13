package io.pactwatch.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An item as its publisher would write it. */
record NewsDraft(
    ItemKind kind,
    String id,
    Instant publishedAt,
    String source,
    String title,
    String body,
    String url,
    Optional<PartyId> issuer) {
  private static final JsonMapper JSON = new JsonMapper();

  static NewsDraft news(
      String id, Instant publishedAt, String source, String title, String body, String url) {
    return new NewsDraft(
        ItemKind.NEWS, id, publishedAt, source, title, body, url, Optional.empty());
  }

  /** The same as a party's own announcement. */
  NewsDraft announcedBy(PartyId party) {
    return new NewsDraft(
        ItemKind.ANNOUNCEMENT,
        id,
        publishedAt,
        "newsroom." + party.value() + ".example",
        title,
        body,
        url,
        Optional.of(party));
  }

  /** The same content under another id and another form of the address. */
  NewsDraft copy(String otherId, String otherUrl) {
    return new NewsDraft(kind, otherId, publishedAt, source, title, body, otherUrl, issuer);
  }

  /** The same item with more to say. */
  NewsDraft revised() {
    return new NewsDraft(
        kind, id, publishedAt, source, title, body + "\n\nThis text was amended.", url, issuer);
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("publishedAt", publishedAt.toString());
    fields.put("source", source);
    fields.put("title", title);
    fields.put("body", body);
    fields.put("url", url);
    issuer.ifPresent(party -> fields.put("issuer", party.value()));
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts can be written as JSON", impossible);
    }
  }
}
