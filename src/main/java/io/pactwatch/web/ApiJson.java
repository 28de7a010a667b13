package io.pactwatch.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.drift.DriftDay;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.BestReport;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.serde.FeedStatus;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.view.SourceActivity;
import io.pactwatch.view.ViewedPair;
import io.pactwatch.view.ViewedStory;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers as JSON: records as they stand on the topics, and what a page needs beside them.
 *
 * @param names what people call parties and types
 */
record ApiJson(DisplayNames names) {

  static ObjectNode object() {
    return PactwatchJson.mapper().createObjectNode();
  }

  static ObjectNode error(String message) {
    return object().put("error", message);
  }

  ObjectNode alert(Alert alert) {
    ObjectNode node = PactwatchJson.mapper().valueToTree(alert);
    Optional<SignalType> type =
        alert instanceof StoryAlert ofStory ? Optional.of(ofStory.type()) : Optional.empty();
    node.put("headline", pair(alert.key()) + ": " + what(alert));
    node.set("names", names(alert.key(), type));
    BestReport.of(alert).ifPresent(best -> node.set("best", best(best)));
    return node;
  }

  private String what(Alert alert) {
    if (alert instanceof StoryAlert ofStory) {
      return names.of(ofStory.type()) + ", " + word(ofStory.assessment().direction());
    }
    boolean isApart =
        alert instanceof DriftAlert ofPair && ofPair.drift().direction() == Direction.LOOSENING;
    return isApart ? "drifting apart" : "drifting together";
  }

  ObjectNode story(ViewedStory story) {
    ObjectNode node = PactwatchJson.mapper().valueToTree(story.record());
    node.put("firstReportAt", story.story().startedAt().toString());
    node.put("strength", story.strength());
    node.put("open", story.open());
    node.set("names", names(story.story().key(), Optional.of(story.story().type())));
    BestReport.of(story.story().reports()).ifPresent(best -> node.set("best", best(best)));
    return node;
  }

  ObjectNode pair(ViewedPair pair) {
    ObjectNode node = object();
    node.put("pair", pair.key().value());
    node.set("names", parties(pair.key()));
    node.put("index", pair.standing().index());
    pair.standing().baseline().ifPresent(points -> node.put("baseline", points));
    pair.standing().deviation().ifPresent(points -> node.put("deviation", points));
    pair.standing().deviations().ifPresent(count -> node.put("deviations", rounded(count)));
    node.put("openStories", pair.openStories());
    node.put("openAlerts", pair.openAlerts());
    node.put("lastReportAt", pair.lastReportAt().toString());
    return node;
  }

  ObjectNode day(DriftDay day) {
    ObjectNode node = object();
    // The midnight at which a day begins is the end of the day before.
    node.put("day", day.day().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString());
    node.put("index", day.index());
    day.baseline().ifPresent(points -> node.put("baseline", points));
    day.deviation().ifPresent(points -> node.put("deviation", points));
    return node;
  }

  ObjectNode source(SourceActivity source) {
    return object()
        .put("source", source.source())
        .put("items", source.items())
        .put("lastPublishedAt", source.lastPublishedAt().toString())
        .put("lastArrivedAt", source.lastArrivedAt().toString());
  }

  ObjectNode feed(FeedStatus feed) {
    ObjectNode node =
        object()
            .put("name", feed.name())
            .put("kind", word(feed.kind()))
            .put("state", word(feed.state()))
            .put("polledAt", feed.polledAt().toString())
            .put("items", feed.items())
            .put("errors", feed.errors());
    feed.lastSuccessAt().ifPresent(time -> node.put("lastSuccessAt", time.toString()));
    feed.lastItemAt().ifPresent(time -> node.put("lastItemAt", time.toString()));
    feed.lastError().ifPresent(line -> node.put("lastError", line));
    return node;
  }

  private ObjectNode names(SignalKey key, Optional<SignalType> type) {
    ObjectNode node = object();
    node.set("parties", parties(key));
    type.ifPresent(known -> node.put("type", names.of(known)));
    return node;
  }

  private ArrayNode parties(SignalKey key) {
    ArrayNode node = PactwatchJson.mapper().createArrayNode();
    key.parties().forEach(party -> node.add(names.of(party)));
    return node;
  }

  private String pair(SignalKey key) {
    return key.parties().stream().map(names::of).collect(Collectors.joining(" – "));
  }

  private static ObjectNode best(Report report) {
    ObjectNode node = object();
    node.put("sentence", report.evidence().sentence());
    node.put("source", report.source());
    node.put("publishedAt", report.publishedAt().toString());
    report.url().ifPresent(url -> node.put("url", url));
    report.attributedTo().ifPresent(outlet -> node.put("attributedTo", outlet));
    return node;
  }

  private static double rounded(double value) {
    return Math.rint(100 * value) / 100;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
