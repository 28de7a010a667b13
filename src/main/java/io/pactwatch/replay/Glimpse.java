package io.pactwatch.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pactwatch.core.model.ItemKind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What has to be known of a record before it is replayed, read in passing: to read all of it is the
 * part of the admit stage.
 *
 * @param kind what it says of itself, else news
 * @param publishedAt its event time; absent where it cannot be read, which the admit stage says
 */
record Glimpse(ItemKind kind, Optional<Instant> publishedAt) {
  private static final JsonFactory FACTORY = new JsonFactory();

  static Glimpse of(byte[] value) {
    ItemKind kind = ItemKind.NEWS;
    Optional<Instant> publishedAt = Optional.empty();
    try (JsonParser parser = FACTORY.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Glimpse(kind, publishedAt);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
        if (isText && name.equals("publishedAt")) {
          publishedAt = time(parser.getText());
        } else if (isText && name.equals("kind") && parser.getText().equals("announcement")) {
          kind = ItemKind.ANNOUNCEMENT;
        }
        parser.skipChildren();
      }
    } catch (IOException notJson) {
      return new Glimpse(kind, Optional.empty());
    }
    return new Glimpse(kind, publishedAt);
  }

  private static Optional<Instant> time(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
