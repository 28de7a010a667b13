package io.pactwatch.core.drift;

import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Pairs for tests: traces written out day by day, or stories drawn by a seed. */
final class DriftCases {
  static final SignalKey PAIR = ReportCases.KEY;
  static final Instant START = ReportCases.START;
  static final DriftSettings DEFAULTS = settings(30, 180, 90, 3, 1, 10, 30, 30);
  static final StoryTracer TRACER = new StoryTracer(new Assessor(ReportCases.ROOMY));

  private static final List<SignalType> TYPES =
      List.of(
          new SignalType("revenue-share"),
          new SignalType("exclusivity"),
          new SignalType("compute-deal"));

  private DriftCases() {}

  /** All durations in days. */
  static DriftSettings settings(
      int halfLife,
      int window,
      int warmUp,
      double threshold,
      double hysteresis,
      double leastDeviation,
      double minimum,
      int grace) {
    return new DriftSettings(
        Duration.ofDays(halfLife),
        Duration.ofDays(window),
        Duration.ofDays(warmUp),
        threshold,
        hysteresis,
        leastDeviation,
        minimum,
        Duration.ofDays(grace));
  }

  /** So quick and so easily excited that small cases open, raise and close many alerts. */
  static DriftSettings quick(Random random) {
    return settings(
        1 + random.nextInt(4),
        10 + random.nextInt(15),
        3 + random.nextInt(5),
        1 + random.nextInt(3),
        0.5,
        1 + random.nextInt(10),
        random.nextInt(15),
        2 + random.nextInt(6));
  }

  static Instant day(double days) {
    return START.plusSeconds(Math.round(days * 86_400));
  }

  /** A change of so many points at a day after the start. */
  static StrengthChange change(double day, double points) {
    return new StrengthChange(day(day), Points.hundredths(points));
  }

  /** A story that changes so, without reports. */
  static StoryTrace trace(String id, StrengthChange... changes) {
    return new StoryTrace(id, TYPES.get(0), Arrays.asList(changes), List.of());
  }

  /**
   * What is said of a pair over some sixty days, by type, and once more long after, when what was
   * said first may be forgotten.
   */
  static Map<SignalType, List<Report>> draw(Random random) {
    Map<SignalType, List<Report>> reports = new TreeMap<>();
    for (SignalType type : TYPES) {
      reports.put(type, ReportCases.draw(random, 25, 120));
    }
    List<Report> last = new ArrayList<>(reports.get(TYPES.get(0)));
    last.add(ReportCases.report("last").at(24 * (90 + random.nextInt(20))).build());
    reports.put(TYPES.get(0), last);
    return reports;
  }

  static List<Story> stories(Map<SignalType, List<Report>> reports) {
    List<Story> stories = new ArrayList<>();
    reports.forEach((type, some) -> stories.addAll(gather(type, some).stories()));
    return stories;
  }

  static List<StoryTrace> traces(Map<SignalType, List<Report>> reports) {
    return stories(reports).stream().map(story -> TRACER.trace(story).trace()).toList();
  }

  private static Stories gather(SignalType type, List<Report> reports) {
    StoryGatherer gatherer = new StoryGatherer(ReportCases.ROOMY);
    Stories stories = Stories.none(PAIR, type);
    for (Report report : reports) {
      int weight = ReportCases.typeWeightAt(report.publishedAt());
      stories = gatherer.join(stories, report, weight).after();
    }
    return stories;
  }
}
