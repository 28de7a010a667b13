package io.pactwatch.cli;

import io.pactwatch.client.StartPosition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code beginning}, {@code now} or a time. */
final class StartPositionConverter implements ITypeConverter<StartPosition> {
  StartPositionConverter() {}

  @Override
  public StartPosition convert(String written) {
    return switch (written) {
      case "beginning" -> new StartPosition.Beginning();
      case "now" -> new StartPosition.Now();
      default -> loggedAt(written);
    };
  }

  private static StartPosition loggedAt(String written) {
    try {
      return new StartPosition.LoggedAt(new InstantConverter().convert(written));
    } catch (TypeConversionException notATime) {
      throw new TypeConversionException(
          "'"
              + written
              + "' is neither beginning nor now nor a time with an offset, such as"
              + " 2026-05-11T14:03:00Z");
    }
  }
}
