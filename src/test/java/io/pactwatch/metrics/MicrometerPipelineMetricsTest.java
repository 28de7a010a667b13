package io.pactwatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerPipelineMetricsTest {
  private static final SignalType EXCLUSIVITY = new SignalType("exclusivity");
  private static final SignalType UNHEARD_OF = new SignalType("unheard-of");
  private static final Instant NOON = Instant.parse("2026-05-11T12:00:00Z");

  private static final Duration HALF_LIFE = Duration.ofDays(10);
  private static final int MOST_PAIRS = 2;
  private static final SignalKey WATCHED = SignalKey.parse("microsoft|openai");

  private final PrometheusScrape scrape = new PrometheusScrape();
  private final MicrometerPipelineMetrics metrics =
      new MicrometerPipelineMetrics(
          scrape.registry(),
          "1.2.3",
          List.of("not-json", "too-large"),
          List.of(EXCLUSIVITY),
          new MeterBounds(MOST_PAIRS, List.of(WATCHED)));

  @AfterEach
  void close() {
    scrape.close();
  }

  @Test
  void theScrapeHasExactlyTheMetricsThatAreListed() {
    metrics.catalogueInForce(version("0"), Set.of(), Set.of());
    metrics.itemAdmitted(ItemKind.NEWS, "a.example", NOON);
    metrics.pairRead(0, reading("acme|bolt", NOON, 4));
    metrics.refresh();
    Map<String, String> listed = new TreeMap<>();
    for (PipelineMetric metric : PipelineMetric.values()) {
      listed.put(metric.prometheusName(), metric.type().written());
      if (metric.type() == MetricType.HISTOGRAM) {
        listed.put(metric.prometheusName() + "_max", "gauge");
      }
    }

    Map<String, String> ours = new TreeMap<>(scraped().types());
    ours.keySet().removeIf(name -> !name.startsWith("pactwatch_"));

    assertThat(ours).isEqualTo(listed);
    for (PipelineMetric metric : PipelineMetric.values()) {
      assertThat(scraped().help()).containsEntry(metric.prometheusName(), metric.help());
    }
  }

  @Test
  void countersExistAtZeroForEveryKnownSetOfLabels() {
    Map<String, Long> series =
        samples().entrySet().stream()
            .filter(sample -> sample.getKey().matches("pactwatch_[a-z_]+_total.*"))
            .peek(sample -> assertThat(sample.getValue()).as(sample.getKey()).isEqualTo("0.0"))
            .collect(
                Collectors.groupingBy(
                    sample -> sample.getKey().replaceAll("\\{.*", ""), Collectors.counting()));

    assertThat(series)
        .containsOnly(
            Map.entry("pactwatch_items_total", 3L),
            Map.entry("pactwatch_dead_letters_total", 3L),
            Map.entry("pactwatch_duplicates_total", 2L),
            Map.entry("pactwatch_revisions_total", 1L),
            Map.entry("pactwatch_signals_total", 2L * 3 * 5),
            Map.entry("pactwatch_late_reports_total", 1L),
            Map.entry("pactwatch_alerts_total", (2L + 1) * 3),
            Map.entry("pactwatch_pair_alerts_total", 3L),
            Map.entry("pactwatch_catalogue_refused_total", 1L),
            Map.entry("pactwatch_stream_errors_total", 3L),
            Map.entry("pactwatch_stream_thread_failures_total", 1L));
  }

  @Test
  void everyMethodCountsItsMetric() {
    metrics.itemAdmitted(ItemKind.ANNOUNCEMENT, "a.example", NOON);
    metrics.deadLetter("too-large");
    metrics.duplicate(DuplicateBy.URL);
    metrics.revision();
    metrics.signal(EXCLUSIVITY, Direction.LOOSENING, Certainty.RUMOURED);
    metrics.lateReport();
    metrics.storyAlertRaised(WATCHED, EXCLUSIVITY, Severity.MAJOR);
    metrics.driftAlertRaised(SignalKey.parse("amazon|openai"), Severity.CRITICAL);
    metrics.catalogueRefused();
    metrics.streamError(StreamHandler.PRODUCTION);
    metrics.streamThreadFailed();

    assertThat(samples())
        .containsEntry(
            "pactwatch_items_total{kind=\"announcement\",source_class=\"first-party\"}", "1.0")
        .containsEntry("pactwatch_dead_letters_total{reason=\"too-large\"}", "1.0")
        .containsEntry("pactwatch_duplicates_total{by=\"url\"}", "1.0")
        .containsEntry("pactwatch_revisions_total", "1.0")
        .containsEntry(
            "pactwatch_signals_total{certainty=\"rumoured\",direction=\"loosening\","
                + "type=\"exclusivity\"}",
            "1.0")
        .containsEntry("pactwatch_late_reports_total", "1.0")
        .containsEntry(
            "pactwatch_pair_alerts_total{pair=\"microsoft|openai\",severity=\"major\"}", "1.0")
        .containsEntry(
            "pactwatch_pair_alerts_total{pair=\"microsoft|openai\",severity=\"critical\"}", "0.0")
        .doesNotContainKey(
            "pactwatch_pair_alerts_total{pair=\"amazon|openai\",severity=\"critical\"}")
        .containsEntry(
            "pactwatch_alerts_total{kind=\"story\",severity=\"major\",type=\"exclusivity\"}", "1.0")
        .containsEntry(
            "pactwatch_alerts_total{kind=\"drift\",severity=\"critical\",type=\"none\"}", "1.0")
        .containsEntry("pactwatch_catalogue_refused_total", "1.0")
        .containsEntry("pactwatch_stream_errors_total{handler=\"production\"}", "1.0")
        .containsEntry("pactwatch_stream_thread_failures_total", "1.0")
        .containsEntry("pactwatch_build_info{version=\"1.2.3\"}", "1");
  }

  @Test
  void whatIsInNoKnownSetCountsAsOtherAndNeverBecomesALabel() {
    metrics.deadLetter("canary\n\"}");
    metrics.signal(UNHEARD_OF, Direction.NEUTRAL, Certainty.DENIED);
    metrics.storyAlertRaised(WATCHED, UNHEARD_OF, Severity.NOTICE);

    assertThat(scrape.text()).doesNotContain("canary", "unheard-of");
    assertThat(samples())
        .containsEntry("pactwatch_dead_letters_total{reason=\"other\"}", "1.0")
        .containsEntry(
            "pactwatch_signals_total{certainty=\"denied\",direction=\"neutral\",type=\"other\"}",
            "1.0")
        .containsEntry(
            "pactwatch_alerts_total{kind=\"story\",severity=\"notice\",type=\"other\"}", "1.0");
  }

  @Test
  void aNewCatalogueBringsItsTypesAndReplacesTheOldOne() {
    metrics.catalogueInForce(version("1"), Set.of(EXCLUSIVITY), Set.of());
    metrics.catalogueInForce(version("2"), Set.of(UNHEARD_OF), Set.of());
    metrics.signal(UNHEARD_OF, Direction.NEUTRAL, Certainty.DENIED);

    assertThat(samples())
        .containsEntry(
            "pactwatch_catalogue_info{name=\"ai-cloud\",version=\"2222222222222222\"}", "1")
        .containsEntry(
            "pactwatch_signals_total{certainty=\"denied\",direction=\"neutral\","
                + "type=\"unheard-of\"}",
            "1.0");
    assertThat(scrape.text()).doesNotContain("1111111111111111");
  }

  @Test
  void aCatalogueOfManyTypesDoesNotFloodPrometheus() {
    Set<SignalType> many =
        IntStream.range(0, 1000)
            .mapToObj(number -> new SignalType("type-" + number))
            .collect(Collectors.toSet());

    metrics.catalogueInForce(version("3"), many, Set.of());

    assertThat(samples().keySet().stream().filter(name -> name.contains("signals_total")))
        .hasSize(65 * 15);
  }

  @Test
  void openStoriesAndDriftingPairsAreSumsOverThePartitionsOfThisInstance() {
    metrics.storiesOpen(0, 5);
    metrics.storiesOpen(1, 7);
    metrics.storiesOpen(0, 6);
    metrics.pairsDrifting(0, 2);
    metrics.pairsDrifting(1, 3);
    assertThat(samples())
        .containsEntry("pactwatch_stories_open", "13.0")
        .containsEntry("pactwatch_pairs_drifting", "5.0");

    metrics.partitionReleased(1);

    assertThat(samples())
        .containsEntry("pactwatch_stories_open", "6.0")
        .containsEntry("pactwatch_pairs_drifting", "2.0");
  }

  @Test
  void aSourceThatTheCatalogueListsHasItsNewestItemAndAnyOtherCountsAsOther() {
    metrics.catalogueInForce(version("5"), Set.of(), Set.of("wire.example"));
    metrics.itemAdmitted(ItemKind.NEWS, "wire.example", NOON);
    metrics.itemAdmitted(ItemKind.NEWS, "wire.example", NOON.minusSeconds(60));
    metrics.itemAdmitted(ItemKind.NEWS, "x\ny", NOON.plusSeconds(1));

    assertThat(samples())
        .containsEntry("pactwatch_items_total{kind=\"news\",source_class=\"outlet\"}", "2.0")
        .containsEntry("pactwatch_items_total{kind=\"news\",source_class=\"unknown\"}", "1.0")
        .containsEntry(
            "pactwatch_source_last_item_timestamp_seconds{source=\"wire.example\"}",
            String.valueOf((double) NOON.getEpochSecond()))
        .containsEntry(
            "pactwatch_source_last_item_timestamp_seconds{source=\"other\"}",
            String.valueOf((double) NOON.getEpochSecond() + 1));
  }

  @Test
  void aPairsIndexDecaysToTheNewestEventTimeAndEndsAtRest() {
    metrics.pairRead(0, reading("acme|bolt", NOON, 4));
    metrics.eventTimeSeen(NOON.plus(HALF_LIFE));
    metrics.refresh();
    assertThat(samples())
        .containsEntry("pactwatch_pair_drift_index{pair=\"acme|bolt\"}", "2.0")
        .containsEntry("pactwatch_pair_drift_baseline{pair=\"acme|bolt\"}", "1.0")
        .containsEntry("pactwatch_pair_drift_deviation{pair=\"acme|bolt\"}", "3.0")
        .containsEntry(
            "pactwatch_pair_story_strength{pair=\"acme|bolt\",type=\"exclusivity\"}", "2.0");

    metrics.eventTimeSeen(NOON.plus(HALF_LIFE.multipliedBy(16)));
    metrics.refresh();
    assertThat(samples().keySet())
        .noneMatch(name -> name.matches("pactwatch_pair_(drift|story).*"));
  }

  @Test
  void theWeakestPairsBeyondTheLimitAreSummedUpAndThoseOfAReleasedPartitionGo() {
    metrics.pairRead(0, reading("acme|bolt", NOON, 4));
    metrics.pairRead(0, reading("acme|cord", NOON, 1));
    metrics.pairRead(1, reading("acme|dyne", NOON, -5));
    metrics.pairRead(1, reading("bolt|cord", NOON, -2));
    metrics.refresh();
    assertThat(samples())
        .containsEntry("pactwatch_pair_drift_index{pair=\"acme|dyne\"}", "-5.0")
        .containsEntry("pactwatch_pair_drift_index{pair=\"acme|bolt\"}", "4.0")
        .containsEntry("pactwatch_pair_drift_index{pair=\"other\"}", "-1.0")
        .containsEntry("pactwatch_pairs_beyond_limit", "2.0")
        .doesNotContainKey("pactwatch_pair_drift_index{pair=\"bolt|cord\"}");

    metrics.partitionReleased(1);
    metrics.refresh();
    assertThat(samples())
        .containsEntry("pactwatch_pair_drift_index{pair=\"acme|cord\"}", "1.0")
        .containsEntry("pactwatch_pairs_beyond_limit", "0.0")
        .doesNotContainKey("pactwatch_pair_drift_index{pair=\"acme|dyne\"}");
  }

  private static PairReading reading(String pair, Instant asOf, double index) {
    return new PairReading(
        SignalKey.parse(pair), asOf, HALF_LIFE, index, 1, 3, Map.of(EXCLUSIVITY, index));
  }

  /** The time is told and bounded roughly: a test's machine is no measure. */
  @Test
  void aScrapeOfTenThousandPairsStaysSmall() {
    try (PrometheusScrape large = new PrometheusScrape()) {
      MicrometerPipelineMetrics usual =
          new MicrometerPipelineMetrics(
              large.registry(),
              "1",
              List.of(),
              List.of(EXCLUSIVITY),
              new MeterBounds(200, List.of()));
      for (int pair = 0; pair < 10_000; pair++) {
        usual.pairRead(pair % 12, reading("acme|party-" + pair, NOON, 1 + pair));
      }
      usual.eventTimeSeen(NOON);
      long start = System.nanoTime();
      usual.refresh();
      String text = large.text();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf(
          "a scrape of 10,000 pairs: %d characters, %d ms%n", text.length(), time.toMillis());

      assertThat(text.length()).isLessThan(1_000_000);
      assertThat(time).isLessThan(Duration.ofSeconds(2));
      assertThat(ScrapedText.parse(text).samples())
          .containsEntry("pactwatch_pairs_beyond_limit", "9800.0")
          .containsEntry("pactwatch_pair_drift_index{pair=\"acme|party-9999\"}", "10000.0")
          .containsKey("pactwatch_pair_drift_index{pair=\"other\"}")
          .doesNotContainKey("pactwatch_pair_drift_index{pair=\"acme|party-9799\"}");
    }
  }

  @Test
  void theEventTimeIsTheNewestSeen() {
    assertThat(samples()).containsEntry("pactwatch_event_timestamp_seconds", "NaN");

    metrics.eventTimeSeen(NOON);
    metrics.eventTimeSeen(NOON.minusSeconds(60));

    assertThat(Double.parseDouble(sample("pactwatch_event_timestamp_seconds")))
        .isEqualTo((double) NOON.getEpochSecond());
  }

  @Test
  void latenciesFallIntoFourteenBuckets() {
    metrics.alertLatency(NOON.minusSeconds(7200), NOON.minusMillis(200), NOON);

    String publication = "pactwatch_publication_to_alert_seconds";
    String arrival = "pactwatch_arrival_to_alert_seconds";
    for (String name : List.of(publication, arrival)) {
      assertThat(samples().keySet().stream().filter(key -> key.startsWith(name + "_bucket")))
          .hasSize(15);
    }
    assertThat(sample(publication + "_bucket{le=\"3600.0\"}")).isEqualTo("0");
    assertThat(sample(publication + "_bucket{le=\"10800.0\"}")).isEqualTo("1");
    assertThat(sample(arrival + "_bucket{le=\"0.1\"}")).isEqualTo("0");
    assertThat(sample(arrival + "_bucket{le=\"0.25\"}")).isEqualTo("1");
    assertThat(sample(arrival + "_sum")).isEqualTo("0.2");
  }

  @Test
  void nothingThrowsWhateverTheTimes() {
    List<Instant> times = List.of(Instant.MIN, Instant.EPOCH, NOON, Instant.MAX);
    for (Instant published : times) {
      metrics.eventTimeSeen(published);
      for (Instant raised : times) {
        metrics.alertLatency(published, NOON, raised);
      }
    }

    assertThat(sample("pactwatch_publication_to_alert_seconds_count")).isEqualTo("16");
  }

  @Test
  void countsFromManyThreadsAreAllKept() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> running =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  number ->
                      threads.submit(
                          () -> {
                            for (int count = 0; count < 1000; count++) {
                              metrics.itemAdmitted(ItemKind.NEWS, "a.example", NOON);
                              metrics.storiesOpen(number, count);
                              metrics.catalogueInForce(version("4"), Set.of(UNHEARD_OF), Set.of());
                            }
                          }))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(samples())
        .containsEntry("pactwatch_items_total{kind=\"news\",source_class=\"unknown\"}", "4000.0")
        .containsEntry("pactwatch_stories_open", "3996.0");
  }

  @Test
  void whereNothingIsCountedNothingFails() {
    PipelineMetrics none = PipelineMetrics.none();

    none.deadLetter("any");
    none.signal(UNHEARD_OF, Direction.NEUTRAL, Certainty.DENIED);

    assertThat(none).isSameAs(PipelineMetrics.none());
  }

  private static CatalogueVersion version(String digit) {
    return new CatalogueVersion("ai-cloud", digit.repeat(16));
  }

  private ScrapedText scraped() {
    return ScrapedText.parse(scrape.text());
  }

  private Map<String, String> samples() {
    return scraped().samples();
  }

  private String sample(String name) {
    assertThat(samples()).containsKey(name);
    return samples().getOrDefault(name, "");
  }
}
