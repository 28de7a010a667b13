package io.pactwatch.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the constants of an enum as users write them: lower case, with hyphens. */
final class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  EnumConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String written) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> write(constant).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + written
                        + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(EnumConverter::write)
                            .collect(Collectors.joining(", "))));
  }

  static String write(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
