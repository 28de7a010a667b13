package io.pactwatch.archive.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads GDELT's dates: {@code YYYYMMDDHHMMSS}, in UTC. */
final class GkgDates {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private GkgDates() {}

  /** The time; empty where the text is none. */
  static Optional<Instant> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip(), FORMAT).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
