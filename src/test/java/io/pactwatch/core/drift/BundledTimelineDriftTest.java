package io.pactwatch.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.Reports;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.demo.BundledTimeline;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.MonitorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the defaults make of seven years of partnerships. */
class BundledTimelineDriftTest {
  private static final StageSettings SETTINGS = Wiring.stages(MonitorSettings.with(Map.of()));
  private static final SignalKey MICROSOFT_OPENAI = SignalKey.parse("microsoft|openai");

  private record Subject(SignalKey key, SignalType type) {}

  private final List<Signal> signals = new ArrayList<>();
  private final Map<SignalKey, List<DriftAlert>> drifts = driftsByPair();

  @Test
  void thePageSaysWhatThereIs() throws IOException {
    List<DriftAlert> all = drifts.values().stream().flatMap(List::stream).toList();
    String told =
        ("With the defaults the bundled timeline of seven years and %d pairs holds %d drifts of %d"
                + " pairs; `microsoft|openai` drifts %s.")
            .formatted(
                drifts.size(),
                all.size(),
                all.stream().map(DriftAlert::key).distinct().count(),
                driftsOfMicrosoftAndOpenai().stream()
                    .map(BundledTimelineDriftTest::wayAndDay)
                    .collect(Collectors.joining(", ")));

    assertThat(Files.readAllLines(Path.of("src/site/markdown/score.md"))).contains(told);
  }

  @Test
  void thePairOfTheTimelineDriftsTogetherFirstAndApartInTheEndAndFewOthersDoAtAll() {
    assertThat(driftsOfMicrosoftAndOpenai())
        .extracting(alert -> alert.drift().direction())
        .containsExactly(
            Direction.TIGHTENING, Direction.TIGHTENING, Direction.LOOSENING, Direction.LOOSENING);
    assertThat(drifts.values()).filteredOn(alerts -> !alerts.isEmpty()).hasSizeLessThan(12);
  }

  private List<DriftAlert> driftsOfMicrosoftAndOpenai() {
    return drifts.getOrDefault(MICROSOFT_OPENAI, List.of());
  }

  private static String wayAndDay(DriftAlert alert) {
    String way = alert.drift().direction() == Direction.LOOSENING ? "apart" : "together";
    return way + " from " + alert.openedAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private Map<SignalKey, List<DriftAlert>> driftsByPair() {
    ScoreSettings score = SETTINGS.score();
    StoryTracer tracer = new StoryTracer(new Assessor(score));
    DriftPolicy policy = new DriftPolicy(SETTINGS.drift());
    Map<SignalKey, List<StoryTrace>> traces = new TreeMap<>();
    storiesBySubject(new StoryGatherer(score))
        .forEach(
            (subject, stories) ->
                stories
                    .stories()
                    .forEach(
                        story ->
                            traces
                                .computeIfAbsent(subject.key(), none -> new ArrayList<>())
                                .add(tracer.trace(story).trace())));
    traces.keySet().removeIf(key -> key.parties().size() < 2);
    Instant end = signals.get(signals.size() - 1).publishedAt();
    Map<SignalKey, List<DriftAlert>> byPair = new TreeMap<>();
    traces.forEach((key, some) -> byPair.put(key, policy.alerts(key, some, end)));
    return byPair;
  }

  private Map<Subject, Stories> storiesBySubject(StoryGatherer gatherer) {
    CheckedCatalogue catalogue = BundledCatalogue.load();
    Weights weights = catalogue.catalogue().weights();
    for (BundledTimeline.Entry entry : BundledTimeline.read()) {
      signals.addAll(catalogue.extractor().extract(entry.item()));
    }
    Map<Subject, Stories> bySubject = new HashMap<>();
    for (Signal signal : signals) {
      bySubject.compute(
          new Subject(signal.key(), signal.type()),
          (subject, known) ->
              gatherer
                  .join(
                      known == null ? Stories.none(signal.key(), signal.type()) : known,
                      Reports.of(signal, weights),
                      weights.ofType(signal.type()))
                  .after());
    }
    return bySubject;
  }
}
