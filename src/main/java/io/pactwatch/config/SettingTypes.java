package io.pactwatch.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that settings take. Each reader is strict: no blanks, no signs, no NaN. */
final class SettingTypes {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private SettingTypes() {}

  static SettingType<Integer> whole(int least, int most) {
    String allowed =
        least == most ? Integer.toString(least) : "a whole number from " + least + " to " + most;
    return new SettingType<>(
        Integer.class,
        allowed,
        text ->
            Optional.of(text)
                .filter(written -> WHOLE.matcher(written).matches())
                .map(Integer::valueOf)
                .filter(number -> least <= number && number <= most));
  }

  static SettingType<Double> decimal(int least, int most) {
    return new SettingType<>(
        Double.class,
        "a number from " + least + " to " + most,
        text ->
            Optional.of(text)
                .filter(written -> DECIMAL.matcher(written).matches())
                .map(Double::valueOf)
                .filter(number -> least <= number && number <= most));
  }

  static SettingType<Duration> duration(String least, String most) {
    Duration from = Duration.parse(least);
    Duration to = Duration.parse(most);
    return new SettingType<>(
        Duration.class,
        "an ISO-8601 duration (PT72H, P30D) from " + least + " to " + most,
        text ->
            parseDuration(text)
                .filter(given -> given.compareTo(from) >= 0 && given.compareTo(to) <= 0));
  }

  /** Days, because what they measure is sampled once a day. */
  static SettingType<Duration> days(int least, int most) {
    return new SettingType<>(
        Duration.class,
        "whole days as an ISO-8601 duration (P30D) from P" + least + "D to P" + most + "D",
        text ->
            parseDuration(text)
                .filter(given -> given.equals(Duration.ofDays(given.toDays())))
                .filter(given -> least <= given.toDays() && given.toDays() <= most));
  }

  static SettingType<Instant> instant() {
    return new SettingType<>(
        Instant.class,
        "an ISO-8601 instant in UTC such as 1990-01-01T00:00:00Z",
        SettingTypes::parseInstant);
  }

  static SettingType<Path> folder() {
    return new SettingType<>(
        Path.class,
        "the path of a folder; ${user.home} stands for the user's own",
        SettingTypes::parsePath);
  }

  /** A text that matches the whole of an expression; the words say what it matches. */
  static SettingType<String> text(String expression, String allowed) {
    Pattern pattern = Pattern.compile(expression);
    return new SettingType<>(
        String.class,
        allowed,
        text -> Optional.of(text).filter(written -> pattern.matcher(written).matches()));
  }

  /** One of an enum's constants, written in lower case. */
  static <E extends Enum<E>> SettingType<E> oneOf(Class<E> choices) {
    return new SettingType<>(
        choices,
        Arrays.stream(choices.getEnumConstants())
            .map(SettingTypes::written)
            .collect(Collectors.joining(" or ")),
        text ->
            Arrays.stream(choices.getEnumConstants())
                .filter(choice -> written(choice).equals(text))
                .findFirst());
  }

  private static String written(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Duration> parseDuration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException notDuration) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> parseInstant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException notInstant) {
      return Optional.empty();
    }
  }

  private static Optional<Path> parsePath(String text) {
    try {
      return Optional.of(text).filter(written -> !written.isBlank()).map(Path::of);
    } catch (InvalidPathException notPath) {
      return Optional.empty();
    }
  }
}
