package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void signalIsACloudEvent() {
    Signal signal = new GeneratedRecords(1).signal();
    Headers headers = new RecordHeaders();
    headers.add(CloudEventHeaders.TYPE, "of the item".getBytes(UTF_8));
    CloudEventHeaders.putSignal(headers, signal);
    assertThat(texts(headers))
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", signal.id(),
                "ce_source", "/pactwatch/extract",
                "ce_type", "io.pactwatch.signal.v1",
                "ce_time", signal.publishedAt().toString(),
                "content-type", "application/json"));
  }

  @Test
  void eachStateAndEachRevisionIsAnEventOfItsOwn() {
    StoryRecord one = new GeneratedRecords(1).storyRecord();
    StoryRecord other =
        new StoryRecord(
            new GeneratedRecords(2).story(), new GeneratedRecords(1).storyRecord().assessment());
    assertThat(storyEventId(one)).isEqualTo(storyEventId(one)).startsWith(one.story().id() + "-");
    assertThat(storyEventId(one)).isNotEqualTo(storyEventId(other));
    Alert alert = new GeneratedRecords(3).alert();
    Headers headers = new RecordHeaders();
    CloudEventHeaders.putAlert(headers, alert);
    assertThat(texts(headers))
        .containsEntry("ce_id", alert.id() + "-" + alert.revisions().size())
        .containsEntry("ce_type", "io.pactwatch.alert.v1");
  }

  @Test
  void itemSaysWhichKindItIs() {
    for (long seed = 0; seed < 20; seed++) {
      Item item = new GeneratedRecords(seed).item();
      Headers headers = new RecordHeaders();
      CloudEventHeaders.putItem(headers, item);
      assertThat(texts(headers).get("ce_type"))
          .contains(item.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void deadLetterSaysWhyAndWhereInOneCleanLine() {
    Headers headers = new RecordHeaders();
    headers.add("their-own", new byte[] {1, 2});
    DeadLetterHeaders.put(
        headers,
        new Refused(RefusalReason.NOT_JSON, "bad \u001b[31m\n" + "😀".repeat(200)),
        "pactwatch.news.v1",
        3,
        42,
        Instant.parse("2026-05-11T14:03:00Z").toEpochMilli());
    Map<String, String> texts = texts(headers);
    assertThat(texts)
        .containsEntry("pactwatch_reason", "not-json")
        .containsEntry("pactwatch_topic", "pactwatch.news.v1")
        .containsEntry("pactwatch_partition", "3")
        .containsEntry("pactwatch_offset", "42")
        .containsEntry("pactwatch_timestamp", "1778508180000");
    assertThat(texts.get("pactwatch_detail"))
        .startsWith("bad  😀")
        .endsWith("😀…")
        .hasSizeLessThanOrEqualTo(300);
    assertThat(headers.lastHeader("their-own").value()).containsExactly(1, 2);
  }

  private static String storyEventId(StoryRecord record) {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.putStory(headers, record);
    return texts(headers).getOrDefault("ce_id", "");
  }

  private static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new TreeMap<>();
    headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
    return texts;
  }
}
