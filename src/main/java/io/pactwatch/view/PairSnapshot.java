package io.pactwatch.view;

import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.drift.PairStanding;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.util.List;

/**
 * What has to be known of a pair to say where it stands: it can be computed while the view goes on.
 *
 * @param key who
 * @param traces of its stories
 * @param asOf the event time at which it is looked at
 * @param openStories how many stories a further report can still join
 * @param openAlerts how many alerts, of both kinds, go on
 * @param lastReportAt event time of the newest report
 */
record PairSnapshot(
    SignalKey key,
    List<StoryTrace> traces,
    Instant asOf,
    int openStories,
    int openAlerts,
    Instant lastReportAt) {

  ViewedPair viewed(DriftSettings settings) {
    return new ViewedPair(
        key, PairStanding.of(traces, settings, asOf), openStories, openAlerts, lastReportAt);
  }
}
