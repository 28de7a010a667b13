package io.pactwatch.web;

import io.javalin.http.Context;
import io.pactwatch.core.admit.TextCleaner;
import io.pactwatch.view.TimeRange;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a request, read strictly: a misspelt one must not look like no filter. */
final class Parameters {
  /** Names the backtest that is asked; without it the monitor answers. */
  static final String RUN = "run";

  private static final int MOST_SHOWN = 160;

  private final Context context;

  private Parameters(Context context) {
    this.context = context;
  }

  /**
   * The parameters of a request.
   *
   * @throws BadRequestException if one is none of the known, or is given twice
   */
  static Parameters of(Context context, Set<String> known) {
    for (Map.Entry<String, List<String>> given : context.queryParamMap().entrySet()) {
      if (!known.contains(given.getKey())) {
        throw new BadRequestException(
            "there is no parameter '"
                + shown(given.getKey())
                + "': "
                + (known.isEmpty()
                    ? "there is none"
                    : "use one of " + known.stream().sorted().collect(Collectors.joining(", "))));
      }
      if (given.getValue().size() > 1) {
        throw new BadRequestException(given.getKey() + " is given twice: give it once");
      }
    }
    return new Parameters(context);
  }

  /** The value as it was given; absent where it is empty, too. */
  Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isEmpty());
  }

  /**
   * A value of one form.
   *
   * @param read throws {@link IllegalArgumentException} for what has not the form
   */
  <T> Optional<T> value(String name, Function<String, T> read) {
    return text(name)
        .map(
            value -> {
              try {
                return read.apply(value);
              } catch (IllegalArgumentException wrong) {
                throw new BadRequestException(
                    name + " '" + shown(value) + "' is wrong: " + shown(wrong.getMessage()));
              }
            });
  }

  /** One of an enum's constants, as it is written in records. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return value(
        name,
        value ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(value))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "use one of "
                                + Arrays.stream(type.getEnumConstants())
                                    .map(Parameters::written)
                                    .collect(Collectors.joining(", ")))));
  }

  Optional<Boolean> flag(String name) {
    return value(
        name,
        value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("use true or false");
            });
  }

  /** A whole number within bounds. */
  int whole(String name, int byDefault, int least, int most) {
    String allowed = "use a whole number from " + least + " to " + most;
    return value(
            name,
            value -> {
              int number;
              try {
                number = Integer.parseInt(value);
              } catch (NumberFormatException notWhole) {
                throw new IllegalArgumentException(allowed, notWhole);
              }
              if (number < least || number > most) {
                throw new IllegalArgumentException(allowed);
              }
              return number;
            })
        .orElse(byDefault);
  }

  /** From the parameters {@code from} and {@code to}. */
  TimeRange time() {
    return new TimeRange(value("from", Parameters::instant), value("to", Parameters::instant));
  }

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("use a time such as 2026-04-27T13:00:00Z", wrong);
    }
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As one short line. */
  static String shown(@org.jspecify.annotations.Nullable String text) {
    String line = TextCleaner.cleanLine(text == null ? "" : text);
    return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
  }
}
