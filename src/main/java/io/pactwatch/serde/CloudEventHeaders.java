package io.pactwatch.serde;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.TextSketch;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * Puts CloudEvents headers in Kafka's binary mode onto records. All values are functions of the
 * content, so that a replay writes the same headers; the time is event time.
 */
public final class CloudEventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  private CloudEventHeaders() {}

  /** The headers of an item that is published. */
  public static void putItem(Headers headers, Item item) {
    EventType type = item.kind() == ItemKind.NEWS ? EventType.NEWS : EventType.ANNOUNCEMENT;
    put(headers, type, item.id(), item.publishedAt());
  }

  /** The headers of a signal. */
  public static void putSignal(Headers headers, Signal signal) {
    put(headers, EventType.SIGNAL, signal.id(), signal.publishedAt());
  }

  /** The headers of a story's state: another state of the story is another event. */
  public static void putStory(Headers headers, StoryRecord record) {
    put(
        headers,
        EventType.STORY,
        record.story().id() + "-" + stateHash(record),
        record.story().lastReportAt());
  }

  /** The headers of an alert: each of its revisions is an event. */
  public static void putAlert(Headers headers, Alert alert) {
    EventType type =
        switch (alert.kind()) {
          case STORY -> EventType.ALERT;
          case DRIFT -> EventType.DRIFT_ALERT;
        };
    put(headers, type, alert.id() + "-" + alert.revisions().size(), alert.raisedAt());
  }

  /**
   * Sets the headers; those of the same names that a record already has are replaced.
   *
   * @param id unique among the events of this type
   * @param time event time
   */
  public static void put(Headers headers, EventType type, String id, Instant time) {
    HeaderText.set(headers, SPEC_VERSION, "1.0");
    HeaderText.set(headers, ID, id);
    HeaderText.set(headers, SOURCE, type.source());
    HeaderText.set(headers, TYPE, type.id());
    HeaderText.set(headers, TIME, time.toString());
    HeaderText.set(headers, CONTENT_TYPE, "application/json");
  }

  private static String stateHash(StoryRecord record) {
    return ContentHash.of(
        "", record.story().reports().stream().map(CloudEventHeaders::said).toArray(String[]::new));
  }

  /** What tells this report from another. Free text stands last, where it needs no separator. */
  private static String said(Report report) {
    return String.join(
        "|",
        report.publishedAt().toString(),
        report.textFingerprint(),
        report.direction().name(),
        report.certainty().name(),
        report.amounts().toString(),
        Integer.toString(report.weight().micros()),
        report.catalogue().contentHash(),
        report.textSketch().map(TextSketch::value).orElse(""),
        report.itemId());
  }
}
