package io.pactwatch.core.drift;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Drift;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an alert shows of a pair at one time.
 *
 * @param drift the figures
 * @param evidence the reports behind them
 */
record DriftFigures(Drift drift, List<Report> evidence) {
  /** So many stories are listed; what the others contribute is one figure. */
  private static final int MOST_STORIES = 8;

  private static final Comparator<Share> STRONGEST_FIRST =
      Comparator.comparingLong((Share share) -> -Math.abs(share.hundredths))
          .thenComparing(share -> share.trace.storyId());

  private record Share(StoryTrace trace, long hundredths) {}

  static DriftFigures of(PairCurve curve, UsualRange usual, DriftSettings settings, Instant asOf) {
    List<Share> shares = shares(curve, asOf);
    long index = curve.index(asOf);
    List<Share> listed = shares.stream().limit(MOST_STORIES).toList();
    long others = index - listed.stream().mapToLong(Share::hundredths).sum();
    Drift drift =
        new Drift(
            index < 0 ? Direction.LOOSENING : Direction.TIGHTENING,
            asOf,
            Points.of(index),
            Points.of(usual.baseline()),
            Points.of(usual.deviation()),
            settings.leastDeviation(),
            Arrays.stream(curve.window(asOf)).mapToObj(Points::of).toList(),
            listed.stream().map(share -> story(share, asOf)).toList(),
            Points.of(others));
    return new DriftFigures(drift, evidence(listed, index, asOf));
  }

  private static List<Share> shares(PairCurve curve, Instant asOf) {
    List<StoryTrace> traces = curve.traces();
    long[] contributions = curve.contributions(asOf).toArray();
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < contributions.length; i++) {
      if (contributions[i] != 0) {
        shares.add(new Share(traces.get(i), contributions[i]));
      }
    }
    shares.sort(STRONGEST_FIRST);
    return shares;
  }

  private static DriftStory story(Share share, Instant asOf) {
    List<StrengthChange> changes =
        share.trace.changes().stream().filter(change -> !change.at().isAfter(asOf)).toList();
    return new DriftStory(
        share.trace.storyId(),
        share.trace.type(),
        Points.of(changes.stream().mapToLong(StrengthChange::hundredths).sum()),
        Points.of(share.hundredths),
        changes.get(changes.size() - 1).at());
  }

  private static List<Report> evidence(List<Share> listed, long index, Instant asOf) {
    return listed.stream()
        .filter(share -> Long.signum(share.hundredths) == Long.signum(index))
        .map(share -> share.trace.tellingReport(asOf))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Report::publishedAt).thenComparing(Report::itemId))
        .toList();
  }
}
