package io.pactwatch.core.admit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads and bounds {@code publishedAt}. */
final class EventTime {
  /** The longest form that is read: nanoseconds and an offset with seconds fit. */
  private static final int MAX_LENGTH = 48;

  private final AdmitSettings settings;

  EventTime(AdmitSettings settings) {
    this.settings = settings;
  }

  Instant check(Optional<String> given, Instant loggedAt) throws RefusalException {
    String written = given.map(String::strip).orElse("");
    if (written.isEmpty()) {
      throw new RefusalException(
          RefusalReason.MISSING_PUBLISHED_AT, "publishedAt is missing or empty");
    }
    Instant publishedAt = parse(written);
    if (publishedAt.isBefore(settings.earliest())) {
      throw new RefusalException(
          RefusalReason.PUBLISHED_TOO_EARLY,
          "published at " + publishedAt + ", before " + settings.earliest());
    }
    // The tolerance is taken off here, and not added to the log time, which may be any long.
    if (publishedAt.minus(settings.futureTolerance()).isAfter(loggedAt)) {
      throw new RefusalException(
          RefusalReason.PUBLISHED_IN_THE_FUTURE,
          "published at " + publishedAt + ", but logged at " + loggedAt);
    }
    return publishedAt;
  }

  private static Instant parse(String written) throws RefusalException {
    if (written.length() > MAX_LENGTH) {
      throw bad("is too long for a date and time");
    }
    try {
      return OffsetDateTime.parse(written, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException notWithOffset) {
      throw bad(
          isLocal(written)
              ? "has no offset: write 2026-05-11T14:03:00Z or 2026-05-11T16:03:00+02:00"
              : "is no ISO-8601 date and time such as 2026-05-11T14:03:00Z");
    }
  }

  private static boolean isLocal(String written) {
    try {
      LocalDateTime.parse(written, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      return true;
    } catch (DateTimeException notLocal) {
      return false;
    }
  }

  private static RefusalException bad(String problem) {
    return new RefusalException(RefusalReason.BAD_PUBLISHED_AT, "publishedAt " + problem);
  }
}
