package io.pactwatch.backtest.output.page;

import io.pactwatch.core.model.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Values as a person reads them, the same on each machine. */
final class PageText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONG_IN_DAYS = 10;

  private PageText() {}

  /** To the minute, in UTC. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  /** The end of a period: the day alone, where it is a midnight. */
  static String end(Instant time) {
    return time.equals(time.truncatedTo(ChronoUnit.DAYS)) ? DAY.format(time) : time(time);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A part of one as percent. */
  static String percent(double part) {
    return decimal(100 * part) + " %";
  }

  /** As {@code certainty-raised}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String symbol(Direction direction) {
    return switch (direction) {
      case LOOSENING -> "▼";
      case TIGHTENING -> "▲";
      case NEUTRAL -> "●";
    };
  }

  /** The two units that matter most, as {@code 2 h 5 min} or {@code 3 d}; the sign is not told. */
  static String duration(Duration duration) {
    Duration length = duration.abs();
    if (length.toDays() >= LONG_IN_DAYS) {
      return length.toDays() + " d";
    }
    if (length.toDays() > 0) {
      return inUnits(length.toDays(), "d", length.toHoursPart(), "h");
    }
    if (length.toHours() > 0) {
      return inUnits(length.toHours(), "h", length.toMinutesPart(), "min");
    }
    return length.toMinutes() > 0
        ? inUnits(length.toMinutes(), "min", 0, "s")
        : length.toSeconds() + " s";
  }

  private static String inUnits(long large, String largeUnit, long small, String smallUnit) {
    String start = large + " " + largeUnit;
    return small == 0 ? start : start + " " + small + " " + smallUnit;
  }

  /** A lag that may be a lead. */
  static String laterOrEarlier(Duration lag) {
    if (lag.isZero()) {
      return "at once";
    }
    return duration(lag) + (lag.isNegative() ? " before" : " after");
  }

  /** With {@code none} where there is nothing. */
  static String list(List<String> values) {
    return values.isEmpty() ? "none" : String.join(", ", values);
  }
}
