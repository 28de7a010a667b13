package io.pactwatch.core.drift;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through event time and tells what is worth telling of a pair: an alert opens and is raised
 * only at a change, for then something was said; it closes at a change or, by decay, at a midnight.
 * Lives for one evaluation only.
 */
final class DriftWalk {
  /** Without its strongest story the index must still reach this part of the minimum. */
  private static final int PART_OF_OTHERS = 3;

  private final DriftSettings settings;
  private final SignalKey pair;
  private final PairCurve curve;
  private final List<DriftAlert> closed = new ArrayList<>();
  private Optional<DriftAlert> open;

  /**
   * A walk.
   *
   * @param open the alert that is open where it begins
   */
  DriftWalk(DriftSettings settings, SignalKey pair, PairCurve curve, Optional<DriftAlert> open) {
    this.settings = settings;
    this.pair = pair;
    this.curve = curve;
    this.open = open;
  }

  /** The alerts that closed on the way, in order of time. */
  List<DriftAlert> closed() {
    return List.copyOf(closed);
  }

  /** The alert that is open now. */
  Optional<DriftAlert> open() {
    return open;
  }

  /**
   * Goes on.
   *
   * @param after where it stands
   * @param changes the times after that at which something changed, in order
   * @param upTo to where it goes
   */
  void go(Instant after, List<Instant> changes, Instant upTo) {
    Instant reached = after;
    for (Instant change : changes) {
      closeByDecay(reached, Days.before(change));
      closeIfOver(change);
      openOrRaise(change);
      reached = change;
    }
    closeByDecay(reached, Days.atOrBefore(upTo));
  }

  private void closeByDecay(Instant after, long lastDay) {
    for (long day = Days.atOrBefore(after) + 1; open.isPresent() && day <= lastDay; day++) {
      closeIfOver(Days.midnight(day));
    }
  }

  private void closeIfOver(Instant at) {
    open.filter(alert -> isOver(alert.drift().direction(), at))
        .ifPresent(
            alert -> {
              closed.add(close(alert, at));
              open = Optional.empty();
            });
  }

  /** Back in the usual range, or near 0, or on the other side. */
  private boolean isOver(Direction direction, Instant at) {
    double calm = settings.threshold() - settings.hysteresis();
    long index = curve.index(at);
    long toward = toward(direction, index);
    long least = Points.hundredths(settings.minimum() * calm / settings.threshold());
    return toward <= least
        || curve
            .usualRange(at)
            .filter(usual -> toward(direction, usual.deviations(index)) >= calm)
            .isEmpty();
  }

  private void openOrRaise(Instant at) {
    long index = curve.index(at);
    if (Math.abs(index) >= Points.hundredths(settings.minimum()) && index != 0) {
      curve.usualRange(at).ifPresent(usual -> openOrRaise(at, index, usual));
    }
  }

  private void openOrRaise(Instant at, long index, UsualRange usual) {
    Direction direction = index < 0 ? Direction.LOOSENING : Direction.TIGHTENING;
    Optional<Severity> reached = severity(toward(direction, usual.deviations(index)));
    if (open.isEmpty()) {
      reached
          .filter(severity -> isSaidBySeveral(direction, index, at))
          .ifPresent(severity -> open = Optional.of(opened(at, severity, figures(at, usual))));
    } else {
      DriftAlert known = open.get();
      reached
          .filter(severity -> severity.compareTo(known.severity()) > 0)
          .ifPresent(
              severity -> open = Optional.of(raised(known, at, severity, figures(at, usual))));
    }
  }

  private Optional<Severity> severity(double deviations) {
    return Stream.of(Severity.CRITICAL, Severity.MAJOR, Severity.NOTICE)
        .filter(severity -> deviations >= settings.threshold(severity))
        .findFirst();
  }

  /** What one story says is told by that story's own alert. */
  private boolean isSaidBySeveral(Direction direction, long index, Instant at) {
    long strongest = curve.contributions(at).map(story -> toward(direction, story)).max().orElse(0);
    return toward(direction, index) - strongest
        >= Points.hundredths(settings.minimum() / PART_OF_OTHERS);
  }

  private DriftFigures figures(Instant at, UsualRange usual) {
    return DriftFigures.of(curve, usual, settings, at);
  }

  private DriftAlert opened(Instant at, Severity severity, DriftFigures figures) {
    AlertRevision first = new AlertRevision(1, at, severity, List.of(RevisionReason.OPENED));
    return new DriftAlert(
        ContentHash.of("d-", pair.value(), at.toString()),
        pair,
        severity,
        figures.drift(),
        figures.evidence(),
        at,
        at,
        Optional.empty(),
        List.of(first));
  }

  private static DriftAlert raised(
      DriftAlert alert, Instant at, Severity severity, DriftFigures figures) {
    return new DriftAlert(
        alert.id(),
        alert.key(),
        severity,
        figures.drift(),
        figures.evidence(),
        alert.openedAt(),
        at,
        Optional.empty(),
        withRevision(alert, at, severity, RevisionReason.SEVERITY_RAISED));
  }

  private static DriftAlert close(DriftAlert alert, Instant at) {
    return new DriftAlert(
        alert.id(),
        alert.key(),
        alert.severity(),
        alert.drift(),
        alert.evidence(),
        alert.openedAt(),
        at,
        Optional.of(at),
        withRevision(alert, at, alert.severity(), RevisionReason.CLOSED));
  }

  private static List<AlertRevision> withRevision(
      DriftAlert alert, Instant at, Severity severity, RevisionReason reason) {
    int number = alert.revisions().size() + 1;
    return Stream.concat(
            alert.revisions().stream(),
            Stream.of(new AlertRevision(number, at, severity, List.of(reason))))
        .toList();
  }

  private static long toward(Direction direction, long hundredths) {
    return direction == Direction.LOOSENING ? -hundredths : hundredths;
  }

  private static double toward(Direction direction, double deviations) {
    return direction == Direction.LOOSENING ? -deviations : deviations;
  }
}
