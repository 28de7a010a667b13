package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.serde.DeadLetterHeaders;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Pipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an item, by a small catalogue. */
class PactwatchTopologyTest {
  private static final String CAPPED =
      "OpenAI and Microsoft have capped their revenue share at $38 billion.";

  @TempDir private Path stateDirectory;
  private Pipeline pipeline;

  @BeforeEach
  void start() {
    pipeline = new Pipeline(Catalogues.small(), stateDirectory);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static String item(String id, String publishedAt, String source, String body) {
    return """
        {"id":"%s","publishedAt":"%s","source":"%s","title":"A title","body":"%s","url":"https://%s/%s"}
        """
        .formatted(id, publishedAt, source, body, source, id);
  }

  @Test
  void anItemBecomesASignalAStoryAndAnAlert() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED));

    List<Signal> signals = pipeline.signals();
    assertThat(signals).hasSize(1);
    assertThat(signals.get(0).key().value()).isEqualTo("microsoft|openai");
    assertThat(pipeline.stories()).hasSize(1);
    List<TestRecord<String, Alert>> alerts = pipeline.alerts();
    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0).value();
    assertThat(alert.evidence().get(0).evidence().sentence()).isEqualTo(CAPPED);
    assertThat(alert.revisions().get(0).reasons()).containsExactly(RevisionReason.OPENED);
    assertThat(text(alerts.get(0).headers(), CloudEventHeaders.TYPE))
        .isEqualTo("io.pactwatch.alert.v1");
    assertThat(text(alerts.get(0).headers(), CloudEventHeaders.TIME))
        .isEqualTo("2026-05-12T09:00:00Z");
  }

  @Test
  void anAnnouncementConfirms() {
    pipeline.publishAnnouncement(
        """
        {"id":"a1","publishedAt":"2026-05-12T09:00:00Z","source":"newsroom.example","issuer":"openai",
         "title":"An update","body":"We have capped the revenue share of Microsoft."}
        """);
    assertThat(pipeline.signals())
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.certainty()).isEqualTo(Certainty.CONFIRMED);
              assertThat(signal.key().value()).isEqualTo("microsoft|openai");
            });
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndTheNextItemPasses() {
    pipeline.publishNews("[1, 2]");
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED));

    assertThat(pipeline.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("[1, 2]");
              assertThat(text(letter.headers(), DeadLetterHeaders.REASON))
                  .isEqualTo("not-an-object");
              assertThat(text(letter.headers(), DeadLetterHeaders.TOPIC))
                  .isEqualTo("pactwatch.news.v1");
              assertThat(text(letter.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("0");
            });
    assertThat(pipeline.signals()).hasSize(1);
  }

  @Test
  void theSameIdOrTheSameAddressPassesOnce() {
    String original = item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED);
    pipeline.publishNews(original);
    pipeline.publishNews(original);
    pipeline.publishNews(original.replace("\"n1\"", "\"n2\""));
    assertThat(pipeline.signals()).hasSize(1);
  }

  @Test
  void copiesUnderOtherIdsGiveTheSameAlertsInWhicheverOrderTheyCome() {
    String first = item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED);
    String copy = first.replace("\"n1\"", "\"n2\"");
    pipeline.publishNews(first);
    pipeline.publishNews(copy);
    try (Pipeline other = new Pipeline(Catalogues.small(), stateDirectory.resolve("other"))) {
      other.publishNews(copy);
      other.publishNews(first);
      assertThat(other.finalAlerts()).isEqualTo(pipeline.finalAlerts()).hasSize(1);
    }
  }

  @Test
  void changedContentUnderAKnownIdIsARevision() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", "Nothing."));
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED));
    assertThat(pipeline.signals()).hasSize(1);
  }

  @Test
  void moreOfTheSameRaisesNothing() {
    for (int copy = 0; copy < 20; copy++) {
      pipeline.publishNews(
          item("n" + copy, "2026-05-12T09:%02d:00Z".formatted(copy), "globalwire.example", CAPPED));
    }
    assertThat(pipeline.alerts()).hasSize(1);
  }

  @Test
  void aStoryClosesWhenEventTimeHasPassed() {
    pipeline.publishNews(item("n1", "2026-05-01T09:00:00Z", "globalwire.example", CAPPED));
    pipeline.publishNews(
        item(
            "n2",
            "2026-05-20T09:00:00Z",
            "globalwire.example",
            "OpenAI has limited the revenue share of Amazon."));

    Alert closed =
        pipeline.finalAlerts().values().stream()
            .filter(alert -> alert.key().value().equals("microsoft|openai"))
            .findFirst()
            .orElseThrow();
    assertThat(closed.closedAt()).contains(Instant.parse("2026-05-04T09:00:00Z"));
  }

  @Test
  void aStoryClosesInASilentFeedAsEventTimeWouldHaveClosedIt() {
    pipeline.publishNews(item("n1", "2026-05-01T09:00:00Z", "globalwire.example", CAPPED));
    pipeline.advanceWallClock(Duration.ofMinutes(2));
    assertThat(pipeline.finalAlerts().values())
        .singleElement()
        .satisfies(
            alert -> assertThat(alert.closedAt()).contains(Instant.parse("2026-05-04T09:00:00Z")));
  }

  @Test
  void anEarlierReportThatComesLaterReplacesTheAlert() {
    pipeline.publishNews(item("n2", "2026-05-13T09:00:00Z", "financeledger.example", CAPPED));
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED));

    List<TestRecord<String, Alert>> records = pipeline.alerts();
    assertThat(records).hasSize(3);
    assertThat(records.get(1).getValue()).as("the first alert is withdrawn").isNull();
    assertThat(records.get(2).value().openedAt()).isEqualTo("2026-05-12T09:00:00Z");
  }

  @Test
  void aPublishedCatalogueIsInForceFromItsEventTime() {
    String stricter = Catalogues.smallDocument().replace("cap: [cap~, limit~]", "cap: [cap~]");
    pipeline.publishCatalogue(
        "small", Instant.parse("2026-05-10T00:00:00Z"), "0123456789abcdef", stricter);
    String limited = "OpenAI has limited the revenue share of Microsoft.";

    pipeline.publishNews(item("n1", "2026-05-09T00:00:00Z", "globalwire.example", limited));
    pipeline.publishNews(item("n2", "2026-05-11T00:00:00Z", "globalwire.example", limited));
    assertThat(pipeline.signals()).extracting(Signal::itemId).containsExactly("n1");
  }

  @Test
  void aBrokenCatalogueChangesNothing() {
    pipeline.publishCatalogue(
        "small", Instant.parse("2026-05-10T00:00:00Z"), "0123456789abcdef", "name: small");
    pipeline.publishCatalogueBytes("small", "no JSON".getBytes(StandardCharsets.UTF_8));
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", "globalwire.example", CAPPED));
    assertThat(pipeline.signals()).hasSize(1);
  }

  private static String text(Headers headers, String name) {
    return new String(
        Objects.requireNonNull(headers.lastHeader(name), name).value(), StandardCharsets.UTF_8);
  }
}
