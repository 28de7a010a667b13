package io.pactwatch.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words by which a catalogue names the constants of an enum: lower case, with hyphens. */
final class Names {
  private Names() {}

  static String write(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of that name.
   *
   * @throws IllegalArgumentException if there is none, with the names that there are
   */
  static <E extends Enum<E>> E read(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> write(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Names::write)
                            .collect(Collectors.joining(", "))));
  }
}
