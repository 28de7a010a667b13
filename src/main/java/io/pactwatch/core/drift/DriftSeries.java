package io.pactwatch.core.drift;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAssessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The drift index of a pair day by day, for whoever draws it. */
public final class DriftSeries {
  private DriftSeries() {}

  /**
   * The days from the first after the pair's first change to the last that has begun.
   *
   * @param stories all stories of one pair, in any order
   * @param assessor says what their reports amount to
   * @param until event time up to which it is drawn; what is said later is not known
   * @throws IllegalArgumentException if the stories are not all of one key
   */
  public static List<DriftDay> of(
      Collection<Story> stories, StoryAssessor assessor, DriftSettings settings, Instant until) {
    List<SignalKey> keys = stories.stream().map(Story::key).distinct().toList();
    if (keys.size() > 1) {
      throw new IllegalArgumentException("stories of more than one pair: " + keys);
    }
    StoryTracer tracer = new StoryTracer(assessor);
    return of(stories.stream().map(story -> tracer.trace(story).trace()).toList(), settings, until);
  }

  /** The same of stories that have been traced. */
  public static List<DriftDay> of(List<StoryTrace> traces, DriftSettings settings, Instant until) {
    Optional<Instant> knownSince =
        traces.stream().flatMap(trace -> trace.firstChangeAt().stream()).min(Instant::compareTo);
    List<DriftDay> days = new ArrayList<>();
    if (knownSince.isPresent()) {
      Instant from = knownSince.get();
      PairCurve curve = new PairCurve(settings, traces, from, from, until);
      for (long day = Days.atOrAfter(from); day <= Days.atOrBefore(until); day++) {
        days.add(day(curve, Days.midnight(day)));
      }
    }
    return List.copyOf(days);
  }

  private static DriftDay day(PairCurve curve, Instant midnight) {
    Optional<UsualRange> usual = curve.usualRange(midnight);
    return new DriftDay(
        midnight,
        Points.of(curve.index(midnight)),
        Points.optional(usual.map(UsualRange::baseline)),
        Points.optional(usual.map(UsualRange::deviation)));
  }
}
