package io.pactwatch.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time with an offset, or a date, which means its beginning in UTC. */
final class PastTimeConverter implements ITypeConverter<Instant> {
  PastTimeConverter() {}

  @Override
  public Instant convert(String written) {
    try {
      return LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException noDate) {
      return time(written);
    }
  }

  private static Instant time(String written) {
    try {
      return new InstantConverter().convert(written);
    } catch (TypeConversionException noTime) {
      throw new TypeConversionException(
          "'"
              + written
              + "' is neither a date such as 2026-05-11 nor a time with an offset, such"
              + " as 2026-05-11T14:03:00Z");
    }
  }
}
