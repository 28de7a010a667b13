package io.pactwatch.feeds.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.feeds.text.MarkupText;
import io.pactwatch.serde.PactwatchJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1 and 1.1. */
final class JsonFeed {
  private static final String VERSION = "jsonfeed.org/version/";

  private JsonFeed() {}

  static FeedDocument read(String text, FeedDates dates) throws FeedFormatException {
    JsonNode feed = parse(text);
    if (!feed.path("version").asText().contains(VERSION) || !feed.path("items").isArray()) {
      throw new FeedFormatException(
          FormatProblem.NOT_A_FEED, "JSON, but no JSON Feed: its version or its items are missing");
    }
    List<FeedEntry> entries = new ArrayList<>();
    int total = feed.path("items").size();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject() && entries.size() < FeedDocument.MOST_ENTRIES) {
        entries.add(entry(item, dates));
      }
    }
    Optional<Instant> none = Optional.empty();
    return new FeedDocument(none, entries, Math.max(0, total - FeedDocument.MOST_ENTRIES));
  }

  private static JsonNode parse(String text) throws FeedFormatException {
    try {
      return PactwatchJson.mapper().readTree(text);
    } catch (StreamConstraintsException limit) {
      throw new FeedFormatException(
          FormatProblem.TOO_DEEP, "nested deeper, or with longer texts, than a feed is");
    } catch (JsonProcessingException broken) {
      throw new FeedFormatException(
          FormatProblem.MALFORMED,
          "broken JSON in line "
              + Optional.ofNullable(broken.getLocation()).map(at -> at.getLineNr()).orElse(1));
    }
  }

  private static FeedEntry entry(JsonNode item, FeedDates dates) {
    String html = scalar(item, "content_html").orElse("");
    String body =
        html.isBlank()
            ? MarkupText.escape(
                scalar(item, "content_text").or(() -> scalar(item, "summary")).orElse(""))
            : html;
    return new FeedEntry(
        scalar(item, "id"),
        scalar(item, "url").or(() -> scalar(item, "external_url")),
        MarkupText.escape(scalar(item, "title").orElse("")),
        body,
        scalar(item, "date_published")
            .flatMap(dates::read)
            .or(() -> scalar(item, "date_modified").flatMap(dates::read)));
  }

  /** Ids are numbers in some feeds. */
  private static Optional<String> scalar(JsonNode item, String name) {
    JsonNode value = item.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
