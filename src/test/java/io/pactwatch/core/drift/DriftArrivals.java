package io.pactwatch.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Change;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Takes a pair's reports one by one as they arrive, and keeps no more than the stage does. */
final class DriftArrivals {
  private record Arrival(SignalType type, Report report, Instant at) {}

  private final StoryGatherer gatherer = new StoryGatherer(ReportCases.ROOMY);
  private final DriftSettings settings;
  private final DriftPolicy policy;
  private final Map<SignalType, Stories> stories = new TreeMap<>();
  private final Map<String, StoryTrace> traces = new TreeMap<>();
  private final Map<String, DriftAlert> alerts = new TreeMap<>();
  private PairDrift pair = PairDrift.none(DriftCases.PAIR);
  private Instant eventTime = Instant.MIN;
  private int withdrawn;
  private int forgotten;
  private int past;

  DriftArrivals(DriftSettings settings) {
    this.settings = settings;
    policy = new DriftPolicy(settings);
  }

  /** Each report comes after some delay, which is at most the grace. */
  void all(Map<SignalType, List<Report>> reports, Random random) {
    int graceSeconds = (int) settings.grace().toSeconds();
    List<Arrival> arrivals = new ArrayList<>();
    reports.forEach(
        (type, some) ->
            some.forEach(
                report ->
                    arrivals.add(
                        new Arrival(
                            type,
                            report,
                            report.publishedAt().plusSeconds(random.nextInt(graceSeconds + 1))))));
    arrivals.sort(Comparator.comparing(Arrival::at));
    arrivals.forEach(arrival -> take(arrival.type, arrival.report));
  }

  private void take(SignalType type, Report report) {
    int weight = ReportCases.typeWeightAt(report.publishedAt());
    Change change =
        gatherer.join(
            stories.getOrDefault(type, Stories.none(DriftCases.PAIR, type)), report, weight);
    stories.put(type, change.after());
    change.withdrawnIds().forEach(traces::remove);
    for (Story story : change.changed()) {
      take(DriftCases.TRACER.trace(story).trace());
    }
    passUntil(eventTime.isAfter(report.publishedAt()) ? eventTime : report.publishedAt());
  }

  /** Each story is told again, as by one more report that changes nothing of what it says. */
  void tellAgain() {
    for (Stories some : stories.values()) {
      for (Story story : some.stories()) {
        take(DriftCases.TRACER.trace(story).trace());
        passUntil(eventTime);
      }
    }
  }

  /** What never changed is not kept, and what is past is not taken up again. */
  private void take(StoryTrace trace) {
    if (trace.changes().isEmpty()) {
      traces.remove(trace.storyId());
    } else if (traces.containsKey(trace.storyId()) || !policy.isPast(trace, pair)) {
      traces.put(trace.storyId(), trace);
    } else {
      assertThatItChangesNothing(trace);
      past++;
    }
  }

  private void assertThatItChangesNothing(StoryTrace trace) {
    List<StoryTrace> with = new ArrayList<>(traces.values());
    with.add(trace);
    DriftStep step = policy.follow(pair, with, eventTime);
    assertThat(step.after()).isEqualTo(pair);
    assertThat(step.changed()).isEmpty();
    assertThat(step.withdrawnIds()).isEmpty();
    assertThat(step.forgottenStoryIds()).contains(trace.storyId());
  }

  /** Event time goes on, whatever brought it. */
  void passUntil(Instant now) {
    eventTime = now;
    DriftStep step = policy.follow(pair, List.copyOf(traces.values()), now);
    pair = step.after();
    withdrawn += step.withdrawnIds().size();
    step.withdrawnIds().forEach(alerts::remove);
    step.changed().forEach(alert -> alerts.put(alert.id(), alert));
    forgotten += step.forgottenStoryIds().size();
    step.forgottenStoryIds().forEach(traces::remove);
  }

  Map<String, DriftAlert> alerts() {
    return alerts;
  }

  /** How many alerts were taken back. */
  int withdrawn() {
    return withdrawn;
  }

  /** How many stories were forgotten. */
  int forgotten() {
    return forgotten;
  }

  /** How often a story was told again that was past. */
  int past() {
    return past;
  }
}
