package io.pactwatch.backtest.output.picture;

import io.pactwatch.backtest.PairSummary.DriftPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The points of a pair's drift that a picture shows. */
final class DriftCurve {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final List<DriftPoint> points;

  private DriftCurve(List<DriftPoint> points) {
    this.points = points;
  }

  /** All days, and where there is none because the pair is at rest, the ends of the rest. */
  static DriftCurve of(List<DriftPoint> days) {
    List<DriftPoint> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i).day();
      if (i == 0 || days.get(i - 1).day().isBefore(day.minusDays(2))) {
        points.add(rest(day.minusDays(1)));
      }
      points.add(days.get(i));
      if (i == days.size() - 1 || days.get(i + 1).day().isAfter(day.plusDays(1))) {
        points.add(rest(day.plusDays(1)));
      }
    }
    return new DriftCurve(points);
  }

  private static DriftPoint rest(LocalDate day) {
    return new DriftPoint(day, 0, OptionalDouble.empty(), OptionalDouble.empty());
  }

  List<DriftPoint> points() {
    return points;
  }

  /** At the end of the day of that time, or of the last day before it; 0 where there is none. */
  double indexAt(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    double index = 0;
    for (DriftPoint point : points) {
      if (point.day().isAfter(day)) {
        break;
      }
      index = point.index();
    }
    return index;
  }

  /**
   * Of each of so many equal spans of time only the days with the lowest and the highest index: a
   * picture has no room for more, and no peak is lost.
   */
  DriftCurve thinned(int spans) {
    if (points.size() <= 2 * spans) {
      return this;
    }
    long first = points.get(0).day().toEpochDay();
    long last = points.get(points.size() - 1).day().toEpochDay();
    long days = Math.max(1, (last - first + spans) / spans);
    List<DriftPoint> kept = new ArrayList<>();
    int begin = 0;
    while (begin < points.size()) {
      long span = (points.get(begin).day().toEpochDay() - first) / days;
      int end = begin;
      while (end < points.size() && (points.get(end).day().toEpochDay() - first) / days == span) {
        end++;
      }
      keepExtremes(points.subList(begin, end), kept);
      begin = end;
    }
    return new DriftCurve(kept);
  }

  private static void keepExtremes(List<DriftPoint> span, List<DriftPoint> kept) {
    int lowest = 0;
    int highest = 0;
    for (int i = 1; i < span.size(); i++) {
      lowest = span.get(i).index() < span.get(lowest).index() ? i : lowest;
      highest = span.get(i).index() > span.get(highest).index() ? i : highest;
    }
    kept.add(span.get(Math.min(lowest, highest)));
    if (lowest != highest) {
      kept.add(span.get(Math.max(lowest, highest)));
    }
  }

  /** The end of the point's day, in milliseconds since 1970, as an axis takes them. */
  static double millis(DriftPoint point) {
    return (double) ((point.day().toEpochDay() + 1) * DAY_MILLIS);
  }
}
