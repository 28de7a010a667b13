package io.pactwatch.core.extract.text;

import java.time.Month;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months by their English names. */
public final class Months {
  private static final WordValues<Month> BY_NAME =
      WordValues.of(
          Stream.of(Month.values())
              .collect(
                  Collectors.toMap(
                      month -> month.name().toLowerCase(Locale.ROOT), month -> month)));

  private Months() {}

  /** Whether the token names a month, in whatever case. */
  public static boolean isNamed(Tokens tokens, int token) {
    return BY_NAME.at(tokens, token) != null;
  }

  /** The number of the month that the token names, from 1, or 0 where it names none. */
  public static int numberOf(Tokens tokens, int token) {
    Month month = BY_NAME.at(tokens, token);
    return month == null ? 0 : month.getValue();
  }
}
