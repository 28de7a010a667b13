package io.pactwatch.serde;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.RawItem;
import io.pactwatch.core.admit.RefusalReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an item in one JSON object. Reads every token, so that all of it is JSON. */
final class RawItemParser {
  private static final String PARTIES = "parties";
  private static final Set<String> TEXT_FIELDS =
      Set.of("id", "kind", "publishedAt", "source", "title", "body", "url", "language", "issuer");

  private final JsonParser parser;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> parties = new ArrayList<>();
  private int unknownFields;

  RawItemParser(JsonParser parser) {
    this.parser = parser;
  }

  RawItem parse() throws IOException, MisfitException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new MisfitException(RefusalReason.NOT_AN_OBJECT, "the value is JSON, but no object");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      readField(parser.currentName());
    }
    if (parser.nextToken() != null) {
      throw new MisfitException(RefusalReason.TRAILING_DATA, "something follows the object");
    }
    return new RawItem(
        text("id"),
        text("kind"),
        text("publishedAt"),
        text("source"),
        text("title"),
        text("body"),
        text("url"),
        text("language"),
        text("issuer"),
        parties,
        unknownFields);
  }

  private void readField(String name) throws IOException, MisfitException {
    @Nullable JsonToken token = parser.nextToken();
    if (TEXT_FIELDS.contains(name)) {
      if (token == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getText());
      } else if (token != JsonToken.VALUE_NULL) {
        throw wrongType(name, "a string");
      }
    } else if (name.equals(PARTIES)) {
      if (token == JsonToken.START_ARRAY) {
        readParties();
      } else if (token != JsonToken.VALUE_NULL) {
        throw wrongType(PARTIES, "an array of strings");
      }
    } else {
      unknownFields++;
      skipValue();
    }
  }

  private void readParties() throws IOException, MisfitException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw wrongType(PARTIES, "an array of strings");
      }
      parties.add(parser.getText());
    }
  }

  /** Reads the value that the parser stands on to its end; numbers in it must be such. */
  private void skipValue() throws IOException, MisfitException {
    int depth = 0;
    while (true) {
      JsonToken token = parser.currentToken();
      if (token == null) {
        return;
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(parser.getDoubleValue())) {
        throw new MisfitException(
            RefusalReason.NUMBER_OUT_OF_RANGE, "a number is larger than a double holds");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
      parser.nextToken();
    }
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static MisfitException wrongType(String name, String expected) {
    return new MisfitException(RefusalReason.WRONG_TYPE, "field " + name + " is not " + expected);
  }

  /** The value is JSON, but not of an item's shape. */
  static final class MisfitException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refused refused;

    MisfitException(RefusalReason reason, String detail) {
      super(detail, null, false, false);
      this.refused = new Refused(reason, detail);
    }

    Refused refused() {
      return refused;
    }
  }
}
