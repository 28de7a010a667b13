package io.pactwatch.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads ISO-8601 with an offset. */
final class InstantConverter implements ITypeConverter<Instant> {
  InstantConverter() {}

  @Override
  public Instant convert(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException notATime) {
      throw new TypeConversionException(
          "'" + written + "' is no time with an offset, such as 2026-05-11T14:03:00Z");
    }
  }
}
