package io.pactwatch.archive.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads the dates of tables: ISO-8601 with or without an offset, with a T or a space before the
 * time, a day alone, and what mail writes ({@code Mon, 11 May 2026 14:03:00 GMT}). A day is read as
 * its beginning.
 */
final class CsvDates {
  private final Optional<ZoneId> zone;

  /** Reads dates; those that say no zone in this one. */
  CsvDates(Optional<ZoneId> zone) {
    this.zone = zone;
  }

  /**
   * The time.
   *
   * @throws DateTimeException if the text is none, or says no zone and none is known; with a
   *     message for a person that quotes nothing
   */
  Instant read(String text) {
    String given = text.strip();
    try {
      return iso(given.length() > 10 ? given.replaceFirst("^(\\S{10}) ", "$1T") : given);
    } catch (DateTimeParseException notIso) {
      return mail(given);
    }
  }

  private Instant iso(String given) {
    TemporalAccessor read =
        given.length() <= 10
            ? LocalDate.parse(given)
            : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                given, OffsetDateTime::from, LocalDateTime::from);
    if (read instanceof OffsetDateTime complete) {
      return complete.toInstant();
    }
    ZoneId known = zone.orElseThrow(() -> new DateTimeException("has no zone: say it with --zone"));
    return read instanceof LocalDate day
        ? day.atStartOfDay(known).toInstant()
        : LocalDateTime.from(read).atZone(known).toInstant();
  }

  private static Instant mail(String given) {
    try {
      return OffsetDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException none) {
      throw new DateTimeException("is no date such as 2026-05-11T14:03:00Z", none);
    }
  }
}
