package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of whole articles, from their text to the alert. */
class StoryScenarioTest {
  private static final Path SEEDS = Path.of("..", "shared", "evaluation", "seeds", "items.jsonl");

  private static final String CAPPED =
      "OpenAI and Microsoft have capped their revenue share at $38 billion.";
  private static final String WIRE_TEXT =
      """
      The two companies settled the question over the weekend after a year of talks, people who were \
      in the room said, and told their bankers on Monday before the markets opened in New York. %s \
      Until then there had been no limit, and analysts had put what was still to be paid at twice as \
      much. Neither company would say when the last payment falls due, or whether the end of it \
      frees either side from other duties that the contract names.""";

  @TempDir private Path folder;

  /** With the defaults: the growth was reported nearly a fortnight before the cap. */
  @Test
  void theSeedArticlesAreOneContestedStoryWithBothSidesAndTheirSentences() throws IOException {
    assumeTrue(Files.exists(SEEDS), SEEDS.toAbsolutePath().normalize() + " is not there: skipped");
    try (Pipeline pipeline =
        new Pipeline(
            BundledCatalogue.load(),
            folder,
            PipelineMetrics.none(),
            Wiring.stages(MonitorSettings.with(Map.of())))) {
      Files.readAllLines(SEEDS).forEach(pipeline::publishNews);
      StoryAlert alert = only(pipeline, "microsoft|openai", "revenue-share");

      assertThat(alert.assessment().contested()).isTrue();
      assertThat(alert.assessment().sides())
          .extracting(Side::stance)
          .containsExactlyInAnyOrder(Stance.LOOSENING, Stance.TIGHTENING);
      Map<Stance, List<Report>> evidence = new TreeMap<>();
      for (Stance stance : List.of(Stance.LOOSENING, Stance.TIGHTENING)) {
        evidence.put(
            stance,
            alert.evidence().stream()
                .filter(report -> Stance.of(report.direction(), report.certainty()) == stance)
                .toList());
      }
      assertThat(evidence.get(Stance.LOOSENING))
          .extracting(report -> report.evidence().sentence())
          .anySatisfy(sentence -> assertThat(sentence).contains("cap", "$38 billion"));
      assertThat(evidence.get(Stance.TIGHTENING))
          .extracting(report -> report.evidence().sentence())
          .singleElement()
          .asString()
          .contains("bigger cut");
      theFollowersOfTheInformationAreOneOrigin(pipeline);
    }
  }

  /** Of four reports two cite it: three origins. */
  private static void theFollowersOfTheInformationAreOneOrigin(Pipeline pipeline) {
    var records = pipeline.stories();
    var story =
        records.stream()
            .filter(record -> record.getValue() != null)
            .map(TestRecord::value)
            .filter(record -> record.story().type().value().equals("revenue-share"))
            .filter(record -> record.story().key().value().equals("microsoft|openai"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    assertThat(story.story().reports().stream())
        .filteredOn(report -> report.attributedTo().equals(Optional.of("the-information")))
        .hasSizeGreaterThanOrEqualTo(2);
    Side loosening =
        story.assessment().sides().stream()
            .filter(side -> side.stance() == Stance.LOOSENING)
            .findFirst()
            .orElseThrow();
    assertThat(loosening.reports()).isEqualTo(4);
    assertThat(loosening.origins()).isEqualTo(3);
  }

  @Test
  void eightNearCopiesAndAHundredRepeatsRaiseOneAlertAndNothingMore() {
    try (Pipeline pipeline = new Pipeline(Catalogues.small(), folder)) {
      List<String> copies =
          IntStream.range(0, 8)
              .mapToObj(
                  copy ->
                      item(
                          copy,
                          "outlet-" + copy + ".example",
                          "Headline of outlet number " + copy,
                          WIRE_TEXT.formatted(
                              CAPPED.replace("have", "have, edition " + copy + ","))))
              .toList();
      copies.forEach(pipeline::publishNews);
      for (int repeat = 0; repeat < 100; repeat++) {
        pipeline.publishNews(copies.get(0));
        pipeline.publishNews(
            copies.get(0).replace("\"n0\"", "\"r" + repeat + "\"").replace("/n0", "/r" + repeat));
      }

      List<Signal> signals = pipeline.signals();
      assertThat(signals).hasSizeGreaterThanOrEqualTo(8);
      assertThat(signals.stream().map(signal -> signal.evidence().sentence()).distinct())
          .as("wordings: only the whole texts show that they are copies")
          .hasSizeGreaterThanOrEqualTo(8);
      assertThat(pipeline.alerts())
          .singleElement()
          .satisfies(
              record ->
                  assertThat(record.value().revisions())
                      .singleElement()
                      .satisfies(
                          revision ->
                              assertThat(revision.reasons())
                                  .containsExactly(RevisionReason.OPENED)));
      var newest = pipeline.stories().stream().reduce((earlier, later) -> later).orElseThrow();
      assertThat(newest.value().assessment().sides().get(0).origins()).isEqualTo(1);
    }
  }

  /** Byte for byte what event time gives. */
  @Test
  void whatClosesInSilenceIsWhatEventTimeWouldHaveClosed() {
    String first = item(0, "globalwire.example", "A title", WIRE_TEXT.formatted(CAPPED));
    try (Pipeline silent = new Pipeline(Catalogues.small(), folder.resolve("silent"));
        Pipeline fed = new Pipeline(Catalogues.small(), folder.resolve("fed"))) {
      silent.publishNews(first);
      fed.publishNews(first);
      silent.advanceWallClock(Duration.ofSeconds(50));
      assertThat(only(silent, "microsoft|openai", "revenue-share").closedAt())
          .as("before the silence is over")
          .isEmpty();
      silent.advanceWallClock(Duration.ofSeconds(20));
      fed.publishNews(
          """
          {"id":"later","publishedAt":"2026-05-30T09:00:00Z","source":"other.example","title":"A title",
           "body":"OpenAI has limited the revenue share of Amazon."}
          """);

      StoryAlert closedInSilence = only(silent, "microsoft|openai", "revenue-share");
      StoryAlert closedByEventTime = only(fed, "microsoft|openai", "revenue-share");
      assertThat(closedInSilence.closedAt()).isPresent();
      assertThat(PactwatchSerdes.ALERT.serializer().serialize("alerts", closedInSilence))
          .isEqualTo(PactwatchSerdes.ALERT.serializer().serialize("alerts", closedByEventTime));
    }
  }

  private static StoryAlert only(Pipeline pipeline, String key, String type) {
    List<StoryAlert> alerts =
        pipeline.finalAlerts().values().stream()
            .filter(StoryAlert.class::isInstance)
            .map(StoryAlert.class::cast)
            .filter(alert -> alert.key().value().equals(key))
            .filter(alert -> alert.type().value().equals(type))
            .toList();
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static String item(int number, String source, String title, String body) {
    return """
        {"id":"n%d","publishedAt":"2026-05-12T09:%02d:00Z","source":"%s","title":"%s","body":"%s","url":"https://%s/n%d"}
        """
        .formatted(number, number, source, title, body, source, number);
  }
}
