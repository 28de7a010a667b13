package io.pactwatch.backtest.output;

import io.pactwatch.backtest.AlertSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts alerts at the end of each day in UTC, from the day before the first to the last day. */
final class AlertDays {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final long first;
  private final int days;

  /**
   * The days of some alerts.
   *
   * @param alerts at least one
   * @param asOf until when it is known whether they are open, where it is known
   */
  AlertDays(List<AlertSpan> alerts, Optional<Instant> asOf) {
    long earliest = Long.MAX_VALUE;
    long latest = asOf.map(AlertDays::day).orElse(Long.MIN_VALUE);
    for (AlertSpan alert : alerts) {
      earliest = Math.min(earliest, day(alert.openedAt()));
      latest = Math.max(latest, day(alert.openedAt()));
      latest = Math.max(latest, alert.closedAt().map(AlertDays::day).orElse(latest));
    }
    first = earliest - 1;
    days = Math.toIntExact(latest - first + 1);
  }

  /** The first day at whose end the time has come. */
  private static long day(Instant time) {
    return Math.floorDiv(time.toEpochMilli() - 1, DAY_MILLIS);
  }

  int days() {
    return days;
  }

  /** The end of a day, in seconds since 1970. */
  long seconds(int day) {
    return (first + day + 1) * DAY_MILLIS / 1_000;
  }

  /** How many are open at the end of each day. */
  int[] open(List<AlertSpan> alerts) {
    int[] changes = new int[days];
    for (AlertSpan alert : alerts) {
      changes[index(alert.openedAt())]++;
      alert.closedAt().ifPresent(closed -> changes[index(closed)]--);
    }
    return summed(changes);
  }

  /** How many were opened until the end of each day. */
  int[] opened(List<AlertSpan> alerts) {
    int[] changes = new int[days];
    alerts.forEach(alert -> changes[index(alert.openedAt())]++);
    return summed(changes);
  }

  private int index(Instant time) {
    return Math.toIntExact(day(time) - first);
  }

  private static int[] summed(int[] changes) {
    for (int day = 1; day < changes.length; day++) {
      changes[day] += changes[day - 1];
    }
    return changes;
  }
}
