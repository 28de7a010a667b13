package io.pactwatch.core.drift;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The index of a pair and its usual range over time, in hundredths of a point. The index is a sum
 * of whole numbers, so it does not depend on the order of the stories. Of the time up to a point
 * nothing depends on what comes after it.
 */
final class PairCurve {
  private final DriftSettings settings;
  private final Decay decay;
  private final List<StoryCurve> stories;
  private final long firstKnownDay;
  private final long firstDay;
  private final long[] atMidnights;

  /**
   * The curve of these stories.
   *
   * @param traces of all stories that count
   * @param knownSince event time of the pair's first change ever
   * @param from it is asked for no usual range before this time
   * @param until it is asked for nothing after this time
   */
  PairCurve(
      DriftSettings settings,
      List<StoryTrace> traces,
      Instant knownSince,
      Instant from,
      Instant until) {
    this.settings = settings;
    decay = new Decay(settings.halfLife());
    long lastDay = Days.atOrBefore(until);
    stories =
        traces.stream()
            .filter(trace -> !trace.changes().isEmpty())
            .map(trace -> new StoryCurve(trace, settings, decay, lastDay))
            .toList();
    firstKnownDay = Days.atOrAfter(knownSince);
    firstDay = firstDayOfWindow(from);
    atMidnights = new long[(int) Math.max(0, lastDay - firstDay + 1)];
    for (StoryCurve story : stories) {
      for (int i = 0; i < atMidnights.length; i++) {
        atMidnights[i] += story.atMidnight(firstDay + i);
      }
    }
  }

  long index(Instant time) {
    return contributions(time).sum();
  }

  /** Of each story, in the order of {@link #traces}. */
  LongStream contributions(Instant time) {
    double sinceMidnight = decay.between(Days.midnight(Days.atOrBefore(time)), time);
    return stories.stream().mapToLong(story -> story.at(time, sinceMidnight));
  }

  List<StoryTrace> traces() {
    return stories.stream().map(StoryCurve::trace).toList();
  }

  /**
   * Where the pair usually lies, by the window before a time; absent while fewer of its days are
   * known than the warm-up takes.
   */
  Optional<UsualRange> usualRange(Instant time) {
    long[] days = window(time);
    return days.length < settings.warmUp().toDays()
        ? Optional.empty()
        : Optional.of(UsualRange.of(days, Points.hundredths(settings.leastDeviation())));
  }

  /** The index at each midnight of the window before a time that is known, the newest last. */
  long[] window(Instant time) {
    int first = (int) (firstDayOfWindow(time) - firstDay);
    int end = (int) (Days.before(time) + 1 - firstDay);
    return Arrays.copyOfRange(atMidnights, first, Math.max(first, end));
  }

  /** What is not known yet is no day. */
  private long firstDayOfWindow(Instant time) {
    return Math.max(firstKnownDay, Days.atOrAfter(time.minus(settings.window())));
  }
}
