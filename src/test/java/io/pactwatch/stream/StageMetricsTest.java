package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.metrics.MeterBounds;
import io.pactwatch.metrics.MicrometerPipelineMetrics;
import io.pactwatch.metrics.PrometheusScrape;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever does not come out as a result is counted under a name. */
class StageMetricsTest {
  private static final String CAPPED = "OpenAI and Microsoft have capped their revenue share.";

  @TempDir private Path stateDirectory;
  private final PrometheusScrape scrape = new PrometheusScrape();
  private Pipeline pipeline;

  @BeforeEach
  void start() {
    pipeline =
        new Pipeline(
            Catalogues.small(),
            stateDirectory,
            new MicrometerPipelineMetrics(
                scrape.registry(),
                "test",
                Arrays.stream(RefusalReason.values()).map(RefusalReason::id).toList(),
                Set.of(),
                new MeterBounds(200, List.of())));
  }

  @AfterEach
  void stop() {
    pipeline.close();
    scrape.close();
  }

  private static String item(String id, String publishedAt, String body) {
    return """
        {"id":"%s","publishedAt":"%s","source":"wire.example","title":"A title","body":"%s","url":"https://wire.example/%s"}
        """
        .formatted(id, publishedAt, body, id);
  }

  private double metric(String series) {
    return scrape
        .text()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + series + " in\n" + scrape.text()));
  }

  @Test
  void itemsAndDeadLettersAreCounted() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", CAPPED));
    pipeline.publishNews("no JSON");
    pipeline.publishNews("[]");
    pipeline.publishNews("[]");

    assertThat(metric("pactwatch_items_total{kind=\"news\",source_class=\"unknown\"}"))
        .isEqualTo(1);
    assertThat(metric("pactwatch_items_total{kind=\"announcement\",source_class=\"first-party\"}"))
        .isZero();
    assertThat(metric("pactwatch_dead_letters_total{reason=\"not-json\"}")).isEqualTo(1);
    assertThat(metric("pactwatch_dead_letters_total{reason=\"not-an-object\"}")).isEqualTo(2);
  }

  @Test
  void duplicatesAndRevisionsAreCounted() {
    String first = item("n1", "2026-05-12T09:00:00Z", CAPPED);
    pipeline.publishNews(first);
    pipeline.publishNews(first);
    pipeline.publishNews(first.replace("\"n1\"", "\"n2\""));
    pipeline.publishNews(first.replace("capped", "limited"));

    assertThat(metric("pactwatch_duplicates_total{by=\"id\"}")).isEqualTo(1);
    assertThat(metric("pactwatch_duplicates_total{by=\"url\"}")).isEqualTo(1);
    assertThat(metric("pactwatch_revisions_total")).isEqualTo(1);
  }

  @Test
  void aKnownItemIsForgottenAfterTheRetention() {
    String first = item("n1", "2026-05-12T09:00:00Z", CAPPED);
    pipeline.publishNews(first);
    pipeline.publishNewsAt(Pipeline.LOGGED_AT.plus(Duration.ofDays(91)), first);
    assertThat(metric("pactwatch_duplicates_total{by=\"id\"}")).isZero();
    assertThat(pipeline.signals()).hasSize(2);
  }

  @Test
  void aReportBeyondTheGraceIsCountedAsLate() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", CAPPED));
    pipeline.publishNews(item("n2", "2026-04-12T09:00:00Z", CAPPED));
    pipeline.publishNews(item("n3", "2026-04-12T08:59:59Z", CAPPED));
    assertThat(metric("pactwatch_late_reports_total")).isEqualTo(1);
  }

  @Test
  void openStoriesAndTheNewestEventTimeAreShown() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", CAPPED));
    pipeline.publishNews(item("n2", "2026-05-12T09:00:00Z", CAPPED.replace("Microsoft", "Amazon")));
    assertThat(metric("pactwatch_stories_open")).isEqualTo(2);
    assertThat(metric("pactwatch_event_timestamp_seconds"))
        .isEqualTo((double) Instant.parse("2026-05-12T09:00:00Z").getEpochSecond());

    pipeline.publishNews(item("n3", "2026-05-20T09:00:00Z", CAPPED));
    assertThat(metric("pactwatch_stories_open")).isEqualTo(1);
    pipeline.advanceWallClock(Duration.ofMinutes(2));
    assertThat(metric("pactwatch_stories_open")).isZero();
  }

  @Test
  void anAlertIsCountedWithTheTimeThatItTook() {
    pipeline.publishNews(item("n1", "2026-05-12T09:00:00Z", CAPPED));
    assertThat(scrape.text())
        .containsPattern("pactwatch_alerts_total\\{kind=\"story\",severity=\"[a-z]+\",.*\\} 1.0");
    assertThat(metric("pactwatch_publication_to_alert_seconds_count")).isEqualTo(1);
    assertThat(metric("pactwatch_arrival_to_alert_seconds_count")).isEqualTo(1);
  }

  @Test
  void cataloguesInForceAndRefusedAreShown() {
    String wider = Catalogues.smallDocument().replace("[cap~, limit~]", "[cap~, limit~, trim~]");
    Instant from = Instant.parse("2026-05-10T00:00:00Z");
    pipeline.publishCatalogue("small", from, "0123456789abcdef", wider);
    pipeline.publishCatalogue("small", from, "0123456789abcdef", "name: small");
    pipeline.publishCatalogue("small", from, "0123456789abcdef", wider.replace("small", "large"));
    pipeline.publishCatalogue("another", from, "0123456789abcdef", "meant for another monitor");

    assertThat(metric("pactwatch_catalogue_refused_total")).isEqualTo(2);
    assertThat(scrape.text().lines().filter(line -> line.startsWith("pactwatch_catalogue_info{")))
        .singleElement()
        .asString()
        .contains("name=\"small\"");
  }
}
