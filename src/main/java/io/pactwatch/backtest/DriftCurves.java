package io.pactwatch.backtest;

import io.pactwatch.backtest.PairSummary.DriftPoint;
import io.pactwatch.core.drift.DriftDay;
import io.pactwatch.core.drift.DriftSeries;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.stream.StageSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the stories of each pair did to it, and draws the drift of a pair from that. */
final class DriftCurves {
  private final StoryTracer tracer;
  private final DriftSettings settings;
  private final Map<SignalKey, List<StoryTrace>> traces = new HashMap<>();

  DriftCurves(StageSettings stages) {
    tracer = new StoryTracer(new Assessor(stages.score()));
    settings = stages.drift();
  }

  void story(Story story) {
    StoryTrace trace = tracer.trace(story).trace();
    // The reports are in the alerts; only the figures are needed here.
    traces
        .computeIfAbsent(story.key(), first -> new ArrayList<>())
        .add(new StoryTrace(trace.storyId(), trace.type(), trace.changes(), List.of()));
  }

  /** The days on which the pair is not at rest. */
  List<DriftPoint> of(SignalKey key, Optional<Instant> until) {
    if (until.isEmpty()) {
      return List.of();
    }
    return DriftSeries.of(traces.getOrDefault(key, List.of()), settings, until.get()).stream()
        .filter(day -> day.index() != 0)
        .map(DriftCurves::point)
        .toList();
  }

  private static DriftPoint point(DriftDay day) {
    return new DriftPoint(
        // The midnight at which a day begins is the end of the day before.
        day.day().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1),
        day.index(),
        day.baseline(),
        day.deviation());
  }
}
