package io.pactwatch.core.drift;

import java.time.Instant;
import java.util.List;

/**
 * A story's contribution to the index over time: each change of its strength, decayed since it came
 * to be. From midnight to midnight the sum decays as a whole, so that a day costs one step however
 * many changes there were; each story's sum is made in the order of its own changes alone.
 */
final class StoryCurve {
  private final StoryTrace trace;
  private final Decay decay;
  private final long firstDay;
  private final double[] atMidnights;

  /**
   * A curve.
   *
   * @param trace with at least one change
   * @param lastDay it is asked for no later day
   */
  StoryCurve(StoryTrace trace, DriftSettings settings, Decay decay, long lastDay) {
    this.trace = trace;
    this.decay = decay;
    List<StrengthChange> changes = trace.changes();
    Instant last = changes.get(changes.size() - 1).at();
    firstDay = Days.atOrAfter(changes.get(0).at());
    long forgottenDay = Days.atOrAfter(last.plus(settings.memory()));
    int days = (int) Math.max(0, Math.min(lastDay, forgottenDay) - firstDay + 1);
    atMidnights = new double[days];
    int taken = 0;
    double sum = 0;
    for (int i = 0; i < days; i++) {
      Instant midnight = Days.midnight(firstDay + i);
      sum *= decay.ofOneDay();
      for (; taken < changes.size() && !changes.get(taken).at().isAfter(midnight); taken++) {
        sum += left(changes.get(taken), midnight);
      }
      atMidnights[i] = sum;
    }
  }

  StoryTrace trace() {
    return trace;
  }

  /** In hundredths of a point. */
  long atMidnight(long day) {
    return Math.round(unrounded(day));
  }

  /**
   * In hundredths of a point.
   *
   * @param sinceMidnight what is left since the last midnight, the same for all stories
   */
  long at(Instant time, double sinceMidnight) {
    long day = Days.atOrBefore(time);
    Instant midnight = Days.midnight(day);
    double sum = unrounded(day) * sinceMidnight;
    List<StrengthChange> changes = trace.changes();
    for (int i = changes.size() - 1; i >= 0 && changes.get(i).at().isAfter(midnight); i--) {
      if (!changes.get(i).at().isAfter(time)) {
        sum += left(changes.get(i), time);
      }
    }
    return Math.round(sum);
  }

  private double unrounded(long day) {
    long index = day - firstDay;
    return index < 0 || index >= atMidnights.length ? 0 : atMidnights[(int) index];
  }

  private double left(StrengthChange change, Instant time) {
    return change.hundredths() * decay.between(change.at(), time);
  }
}
