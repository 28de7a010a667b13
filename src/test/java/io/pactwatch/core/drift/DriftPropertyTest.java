package io.pactwatch.core.drift;

import static io.pactwatch.core.drift.DriftCases.PAIR;
import static io.pactwatch.core.drift.DriftCases.TRACER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Drift;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of drifts whatever the reports; each case names its seed when it fails. */
class DriftPropertyTest {
  private static final int CASES = 1_000;
  private static final Instant END = DriftCases.day(120);

  @Test
  void anyOrderOfArrivalWithinTheGraceGivesTheSameAlerts() {
    int alerts = 0;
    int withdrawn = 0;
    int forgotten = 0;
    int past = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      DriftSettings settings = DriftCases.quick(random);
      Map<SignalType, List<Report>> reports = DriftCases.draw(random);
      List<StoryTrace> traces = new ArrayList<>(DriftCases.traces(reports));
      List<DriftAlert> expected = new DriftPolicy(settings).alerts(PAIR, traces, END);

      Collections.shuffle(traces, random);
      assertThat(new DriftPolicy(settings).alerts(PAIR, traces, END))
          .as("seed %d", seed)
          .isEqualTo(expected);
      DriftArrivals arrivals = new DriftArrivals(settings);
      arrivals.all(reports, random);
      arrivals.passUntil(END);
      arrivals.tellAgain();
      assertThat(arrivals.alerts()).as("seed %d", seed).isEqualTo(byId(expected));
      alerts += expected.size();
      withdrawn += arrivals.withdrawn();
      forgotten += arrivals.forgotten();
      past += arrivals.past();
    }
    assertThat(alerts).as("alerts in all cases").isGreaterThan(CASES);
    assertThat(withdrawn).as("alerts that later arrivals took back").isPositive();
    assertThat(forgotten).as("stories whose traces were no longer needed").isPositive();
    assertThat(past).as("reports of stories that were past").isPositive();
  }

  /** No look-ahead: of what is told, that up to a time is what the reports up to then tell. */
  @Test
  void thePastTellsWhatItToldThen() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      DriftPolicy policy = new DriftPolicy(DriftCases.quick(random));
      Map<SignalType, List<Report>> reports = DriftCases.draw(random);
      Instant until = DriftCases.day(random.nextInt(80) + random.nextInt(2) / 2.0);
      List<DriftAlert> all = policy.alerts(PAIR, DriftCases.traces(reports), END);

      Map<SignalType, List<Report>> past = new TreeMap<>();
      reports.forEach(
          (type, some) ->
              past.put(type, some.stream().filter(r -> !r.publishedAt().isAfter(until)).toList()));
      List<DriftAlert> then = policy.alerts(PAIR, DriftCases.traces(past), until);

      assertThat(then.stream().map(DriftAlert::revisions).toList())
          .as("seed %d", seed)
          .isEqualTo(
              all.stream()
                  .map(alert -> upTo(until, alert.revisions()))
                  .filter(revisions -> !revisions.isEmpty())
                  .toList());
      assertThat(all)
          .as("seed %d", seed)
          .containsAll(then.stream().filter(alert -> alert.closedAt().isPresent()).toList());
    }
  }

  @Test
  void theFiguresCanBeComputedFromTheAlertAlone() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      DriftSettings settings = DriftCases.quick(random);
      List<StoryTrace> traces = DriftCases.traces(DriftCases.draw(random));
      for (DriftAlert alert : new DriftPolicy(settings).alerts(PAIR, traces, END)) {
        Drift drift = alert.drift();
        double sum = drift.otherStories();
        for (DriftStory story : drift.stories()) {
          sum += story.contribution();
        }
        double mean = drift.days().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance =
            drift.days().stream()
                .mapToDouble(day -> (day - mean) * (day - mean))
                .average()
                .orElse(0);
        double away =
            drift.direction() == Direction.LOOSENING ? -drift.deviations() : drift.deviations();

        assertThat(drift.index()).as("seed %d", seed).isEqualTo(sum, within(1e-9));
        assertThat(drift.baseline()).as("seed %d", seed).isEqualTo(mean, within(0.00501));
        assertThat(drift.deviation())
            .as("seed %d", seed)
            .isEqualTo(Math.max(drift.leastDeviation(), Math.sqrt(variance)), within(0.00501));
        assertThat(away)
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(settings.threshold(alert.severity()));
        assertThat(drift.index() < 0)
            .as("seed %d", seed)
            .isEqualTo(drift.direction() == Direction.LOOSENING);
        assertThat(alert.evidence())
            .as("seed %d", seed)
            .isNotEmpty()
            .allMatch(report -> !report.publishedAt().isAfter(drift.asOf()));
      }
    }
  }

  /** The steps from midnight to midnight give what the formula gives. */
  @Test
  void aContributionIsTheSumOfDecayedChanges() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      DriftSettings settings = DriftCases.quick(random);
      double halfLife = settings.halfLife().toSeconds();
      for (StoryTrace trace : DriftCases.traces(DriftCases.draw(random))) {
        if (!trace.changes().isEmpty()) {
          Instant first = trace.changes().get(0).at();
          Instant at = first.plusSeconds(random.nextInt(60 * 86_400));
          double expected = 0;
          for (StrengthChange change : trace.changes()) {
            double age = Duration.between(change.at(), at).toSeconds();
            expected += age < 0 ? 0 : change.hundredths() * Math.pow(2, -age / halfLife);
          }
          PairCurve curve = new PairCurve(settings, List.of(trace), first, first, at);

          assertThat((double) curve.index(at))
              .as("seed %d", seed)
              .isEqualTo(expected, within(0.51));
        }
      }
    }
  }

  @Test
  void aStoryThatIsTracedAsItGrowsIsTracedAsAWhole() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Story story = DriftCases.stories(DriftCases.draw(random)).get(0);
      StoryTracer.Traced grown = TRACER.trace(part(story, 1));
      for (int size = 2; size <= story.reports().size(); size += 1 + random.nextInt(3)) {
        StoryTracer.Traced before = grown;
        grown = TRACER.trace(part(story, size), before);
        StoryTrace whole = TRACER.trace(part(story, size)).trace();
        assertThat(grown.trace()).as("seed %d", seed).isEqualTo(whole);
        assertThat(TRACER.trace(part(story, size), before).trace())
            .as("seed %d: gone on with once more", seed)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void everyRevisionHasItsReasonAndItsPlace() {
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    Set<RevisionReason> seen = EnumSet.noneOf(RevisionReason.class);
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      DriftPolicy policy = new DriftPolicy(DriftCases.quick(random));
      List<StoryTrace> traces = DriftCases.traces(DriftCases.draw(random));
      Instant free = Instant.MIN;
      for (DriftAlert alert : policy.alerts(PAIR, traces, END)) {
        assertThat(alert.openedAt()).as("seed %d: one at a time", seed).isAfterOrEqualTo(free);
        free = alert.closedAt().orElse(Instant.MAX);
        severities.merge(alert.severity(), 1, Integer::sum);
        for (int i = 0; i < alert.revisions().size(); i++) {
          AlertRevision revision = alert.revisions().get(i);
          assertThat(revision.number()).as("seed %d", seed).isEqualTo(i + 1);
          assertThat(revision.reasons()).as("seed %d", seed).hasSize(1);
          seen.addAll(revision.reasons());
        }
        assertThat(alert.closedAt()).as("seed %d: in the end all is quiet", seed).isPresent();
      }
    }
    assertThat(severities).as("severities in all cases").containsOnlyKeys(Severity.values());
    assertThat(seen)
        .as("reasons in all cases")
        .containsExactlyInAnyOrder(
            RevisionReason.OPENED, RevisionReason.SEVERITY_RAISED, RevisionReason.CLOSED);
  }

  private static Story part(Story story, int size) {
    List<Report> reports = story.reports().subList(0, size);
    return new Story(
        story.id(),
        story.key(),
        story.type(),
        story.typeWeightPercent(),
        story.startedAt(),
        reports.get(size - 1).publishedAt(),
        reports);
  }

  private static List<AlertRevision> upTo(Instant until, List<AlertRevision> revisions) {
    return revisions.stream().filter(revision -> !revision.at().isAfter(until)).toList();
  }

  private static Map<String, DriftAlert> byId(List<DriftAlert> alerts) {
    Map<String, DriftAlert> byId = new TreeMap<>();
    alerts.forEach(alert -> byId.put(alert.id(), alert));
    return byId;
  }
}
