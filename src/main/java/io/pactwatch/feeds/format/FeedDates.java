package io.pactwatch.feeds.format;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: those of RFC 822 and of ISO 8601, and what is commonly written instead.
 * A date without a zone is read in the feed's zone, one without a time as the beginning of that
 * day.
 */
final class FeedDates {
  private static final int MAXIMUM_LENGTH = 64;
  private static final String TIME = "(?:[T,]?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?";
  private static final String ZONE =
      "\\s*(Z|(?:GMT|UTC?)?[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?(?:\\s*\\(.*\\))?";
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z]*\\.?,?[\\s-]+(\\d{4}|\\d{2})"
              + TIME
              + ZONE);
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME + ZONE);
  private static final Pattern OFFSET = Pattern.compile("[A-Z]*([+-])(\\d{1,2}):?(\\d{2})");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** RFC 822's own, in hours, and those of Europe and Asia that mean one thing in the news. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          entry("Z", 0),
          entry("UT", 0),
          entry("UTC", 0),
          entry("GMT", 0),
          entry("WET", 0),
          entry("EST", -5),
          entry("EDT", -4),
          entry("CST", -6),
          entry("CDT", -5),
          entry("MST", -7),
          entry("MDT", -6),
          entry("PST", -8),
          entry("PDT", -7),
          entry("BST", 1),
          entry("CET", 1),
          entry("CEST", 2),
          entry("EET", 2),
          entry("EEST", 3),
          entry("JST", 9),
          entry("KST", 9),
          entry("HKT", 8),
          entry("SGT", 8));

  private final ZoneId zone;

  FeedDates(ZoneId zone) {
    this.zone = zone;
  }

  /** The time; empty where the text is no date. */
  Optional<Instant> read(String given) {
    String text = given.strip();
    if (text.length() > MAXIMUM_LENGTH) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(instant(iso, number(iso, 1), number(iso, 2), number(iso, 3)));
      }
      Matcher mail = MAIL.matcher(text);
      if (mail.matches()) {
        return Optional.of(instant(mail, year(mail), month(mail), number(mail, 1)));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int year(MatchResult mail) {
    int year = number(mail, 3);
    if (mail.group(3).length() == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  /** 0, which is no month, where the name is none. */
  private static int month(MatchResult mail) {
    int index = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
    return index % 3 == 0 ? index / 3 + 1 : 0;
  }

  private Instant instant(MatchResult time, int year, int month, int day) {
    LocalDateTime local =
        LocalDateTime.of(
            year, month, day, number(time, 4), number(time, 5), Math.min(59, number(time, 6)));
    return local.atZone(zone(time.group(7))).toInstant();
  }

  private ZoneId zone(@org.jspecify.annotations.Nullable String given) {
    if (given == null) {
      return zone;
    }
    String name = given.toUpperCase(Locale.ROOT);
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * number(offset, 3));
    }
    Integer hours = HOURS.get(name);
    return hours == null ? zone : ZoneOffset.ofHours(hours);
  }

  private static int number(MatchResult match, int group) {
    String digits = match.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
