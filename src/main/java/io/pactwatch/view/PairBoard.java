package io.pactwatch.view;

import io.pactwatch.core.drift.DriftDay;
import io.pactwatch.core.drift.DriftSeries;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.drift.StoryTracer;
import io.pactwatch.core.drift.StoryTracer.Traced;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the stories of each pair did to it. For one thread. */
final class PairBoard {
  private final StoryTracer tracer;
  private final DriftSettings settings;
  private final Map<SignalKey, Map<String, Traced>> pairs = new HashMap<>();

  PairBoard(StoryTracer tracer, DriftSettings settings) {
    this.tracer = tracer;
    this.settings = settings;
  }

  void add(Story story) {
    Map<String, Traced> traced = pairs.computeIfAbsent(story.key(), first -> new TreeMap<>());
    Optional<Traced> before = Optional.ofNullable(traced.get(story.id()));
    Traced now =
        before.map(known -> tracer.trace(story, known)).orElseGet(() -> tracer.trace(story));
    traced.put(story.id(), now.compact());
  }

  void remove(Story story) {
    Map<String, Traced> traced = pairs.getOrDefault(story.key(), new HashMap<>());
    traced.remove(story.id());
    if (traced.isEmpty()) {
      pairs.remove(story.key());
    }
  }

  /** All keys with a story: pairs, and single parties. */
  Set<SignalKey> keys() {
    return pairs.keySet();
  }

  double strength(Story story, Instant asOf) {
    return Optional.ofNullable(pairs.getOrDefault(story.key(), Map.of()).get(story.id()))
        .map(traced -> traced.trace().strength(asOf))
        .orElse(0.0);
  }

  List<Story> stories(SignalKey key) {
    return pairs.getOrDefault(key, Map.of()).values().stream().map(Traced::story).toList();
  }

  List<DriftDay> days(SignalKey key, Instant asOf) {
    return DriftSeries.of(traces(key), settings, asOf);
  }

  List<StoryTrace> traces(SignalKey key) {
    return pairs.getOrDefault(key, Map.of()).values().stream().map(Traced::trace).toList();
  }
}
