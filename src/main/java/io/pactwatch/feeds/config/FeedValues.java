package io.pactwatch.feeds.config;

import io.pactwatch.core.admit.WebAddress;
import io.pactwatch.core.model.ItemKind;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of single values; each method throws IllegalArgumentException with what is wrong. */
final class FeedValues {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern CONTACT = Pattern.compile("[ -'*-~]{3,200}");
  private static final int LONGEST_NAME = 60;
  private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);
  private static final Duration LONGEST_SILENCE = Duration.ofDays(366);

  private FeedValues() {}

  static String name(String text) {
    require(
        NAME.matcher(text).matches() && text.length() <= LONGEST_NAME,
        text,
        "must be lower-case words joined by hyphens, at most 60 characters");
    return text;
  }

  static URI address(String text) {
    require(WebAddress.parse(text).isPresent(), text, "is no plain http or https address");
    URI address = URI.create(text);
    require(address.getHost() != null, text, "has no host that can be looked up");
    return address;
  }

  static ItemKind kind(String text) {
    return switch (text) {
      case "news" -> ItemKind.NEWS;
      case "announcement" -> ItemKind.ANNOUNCEMENT;
      default -> throw wrong(text, "must be news or announcement");
    };
  }

  static String source(String text) {
    require(
        SOURCE.matcher(text).matches(),
        text,
        "must be letters, digits, dots, underscores and hyphens, as in wire.example");
    return text.toLowerCase(Locale.ROOT);
  }

  static String language(String text) {
    require(LANGUAGE.matcher(text).matches(), text, "is no language tag such as en or pt-BR");
    return text;
  }

  static String contact(String text) {
    require(
        CONTACT.matcher(text).matches(),
        text,
        "must be an address for people: 3 to 200 printable characters, no parentheses");
    return text;
  }

  static Duration interval(String text) {
    return duration(text, SHORTEST_INTERVAL, LONGEST_INTERVAL);
  }

  static Duration silence(String text) {
    return duration(text, SHORTEST_INTERVAL, LONGEST_SILENCE);
  }

  private static Duration duration(String text, Duration least, Duration most) {
    try {
      Duration duration = Duration.parse(text);
      require(
          duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0,
          text,
          "must be from " + least + " to P" + most.toDays() + "D");
      return duration;
    } catch (DateTimeException unreadable) {
      throw wrong(text, "is no duration such as PT10M or P1D");
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw wrong(text, "is no time zone such as UTC or America/New_York");
    }
  }

  private static void require(boolean holds, String text, String otherwise) {
    if (!holds) {
      throw wrong(text, otherwise);
    }
  }

  private static IllegalArgumentException wrong(String text, String what) {
    return new IllegalArgumentException("'" + text + "' " + what);
  }
}
