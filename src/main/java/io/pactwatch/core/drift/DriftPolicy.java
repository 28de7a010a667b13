package io.pactwatch.core.drift;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.SignalKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The drift alerts of a pair: a pure function of its stories' traces and of event time. So that
 * state stays bounded, what was told is settled once it lies further than the grace behind the
 * pair's newest change: a change that comes later still than that counts for the index, but what
 * was told of the time before stays as it is.
 */
public final class DriftPolicy {
  private final DriftSettings settings;

  /** A policy by these settings. */
  public DriftPolicy(DriftSettings settings) {
    this.settings = settings;
  }

  /**
   * All alerts of a pair, in order of time.
   *
   * @param traces of all its stories, in any order
   * @param eventTime up to which time has passed, but at least to the last change
   */
  public List<DriftAlert> alerts(SignalKey pair, List<StoryTrace> traces, Instant eventTime) {
    return follow(PairDrift.none(pair), traces, eventTime).changed();
  }

  /**
   * What there is to tell now.
   *
   * @param before what is kept of the pair
   * @param traces of its stories, in any order, but for those that were forgotten
   * @param eventTime up to which time has passed, but at least to the last change
   */
  public DriftStep follow(PairDrift before, List<StoryTrace> traces, Instant eventTime) {
    Optional<Instant> newestChange =
        traces.stream().flatMap(trace -> trace.lastChangeAt().stream()).max(Instant::compareTo);
    Optional<Instant> knownSince =
        Stream.concat(
                before.knownSince().stream(),
                traces.stream().flatMap(trace -> trace.firstChangeAt().stream()))
            .min(Instant::compareTo);
    if (knownSince.isEmpty()) {
      return step(before, List.of(), PairDrift.none(before.key()), Optional.empty(), List.of());
    }
    Instant from = before.settledUntil().orElse(knownSince.get().minusSeconds(1));
    // The story of the newest change may have gone into another one, and with it the change: what
    // is settled stays so.
    Instant newest = later(from, newestChange.orElse(from));
    Instant settled = later(from, midnightBefore(newest.minus(settings.grace())));
    // When all is forgotten the index is 0, and nothing is open any more.
    Instant until = later(newest, earlier(eventTime, newest.plus(settings.memory())));

    PairCurve curve = new PairCurve(settings, traces, knownSince.get(), from, until);
    DriftWalk past = new DriftWalk(settings, before.key(), curve, before.openThen());
    past.go(from, changes(traces, from, settled), settled);
    DriftWalk recent = new DriftWalk(settings, before.key(), curve, past.open());
    recent.go(settled, changes(traces, settled, until), until);

    List<DriftAlert> told = joined(recent.closed(), recent.open().stream().toList());
    PairDrift after =
        new PairDrift(
            before.key(),
            knownSince.filter(since -> !since.isAfter(settled)),
            Optional.of(settled),
            past.open(),
            told);
    PairReading reading = PairReadings.of(before.key(), curve, settings, until);
    return step(
        before,
        joined(past.closed(), told),
        after,
        Optional.of(reading),
        forgotten(traces, settled));
  }

  private static DriftStep step(
      PairDrift before,
      List<DriftAlert> alerts,
      PairDrift after,
      Optional<PairReading> reading,
      List<String> forgotten) {
    Set<String> ids = alerts.stream().map(DriftAlert::id).collect(Collectors.toSet());
    return new DriftStep(
        after,
        alerts.stream().filter(alert -> !before.told().contains(alert)).toList(),
        before.told().stream().map(DriftAlert::id).filter(id -> !ids.contains(id)).toList(),
        reading,
        forgotten);
  }

  /**
   * Whether to follow the pair with this trace, of which nothing is kept, would change nothing: all
   * of it lies so far back that it was forgotten, or would be at once. A story that goes on being
   * reported long after its strength has changed for the last time need not be taken up again with
   * each of its reports.
   *
   * @param kept of the pair
   */
  public boolean isPast(StoryTrace trace, PairDrift kept) {
    Optional<Instant> first = trace.firstChangeAt();
    Optional<Instant> settled = kept.settledUntil();
    Optional<Instant> known = kept.knownSince();
    return first.isPresent()
        && settled.isPresent()
        && known.isPresent()
        && !isNeeded(trace, settled.get())
        && !first.get().isBefore(known.get());
  }

  private List<String> forgotten(List<StoryTrace> traces, Instant settled) {
    return traces.stream()
        .filter(trace -> !isNeeded(trace, settled))
        .map(StoryTrace::storyId)
        .toList();
  }

  /** Whether the index or the usual range needs it at any time that is not settled. */
  private boolean isNeeded(StoryTrace trace, Instant settled) {
    Duration needed = settings.memory().plus(settings.window());
    return trace.lastChangeAt().filter(last -> !last.plus(needed).isBefore(settled)).isPresent();
  }

  private static List<Instant> changes(List<StoryTrace> traces, Instant after, Instant upTo) {
    return traces.stream()
        .flatMap(trace -> trace.changes().stream())
        .map(StrengthChange::at)
        .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
        .distinct()
        .sorted()
        .toList();
  }

  /** A change exactly a grace behind is not late. */
  private static Instant midnightBefore(Instant time) {
    return Days.midnight(Days.before(time));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
