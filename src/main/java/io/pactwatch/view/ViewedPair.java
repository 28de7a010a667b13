package io.pactwatch.view;

import io.pactwatch.core.drift.PairStanding;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.util.Comparator;

/**
 * A pair as it is looked at.
 *
 * @param key who
 * @param standing where it stands
 * @param openStories how many stories a further report can still join
 * @param openAlerts how many alerts, of both kinds, go on
 * @param lastReportAt event time of the newest report
 */
public record ViewedPair(
    SignalKey key, PairStanding standing, int openStories, int openAlerts, Instant lastReportAt) {

  /** Those that stand furthest from what is usual for them come first. */
  static final Comparator<ViewedPair> MOST_UNUSUAL_FIRST =
      Comparator.comparingDouble(
              (ViewedPair pair) -> -Math.abs(pair.standing().deviations().orElse(0)))
          .thenComparingDouble(pair -> -Math.abs(pair.standing().index()))
          .thenComparing(ViewedPair::key);
}
