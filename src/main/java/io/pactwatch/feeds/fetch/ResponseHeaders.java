package io.pactwatch.feeds.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say, as far as a poller heeds it. */
record ResponseHeaders(MessageHeaders headers) {
  /** Nobody is left alone for longer, whatever they say. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final int MAXIMUM_LENGTH = 500;
  private static final Pattern MAXIMUM_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})");

  /** A header's value, if it is of a sane length. */
  Optional<String> text(String name) {
    @Nullable Header header = headers.getFirstHeader(name);
    return Optional.ofNullable(header)
        .map(Header::getValue)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= MAXIMUM_LENGTH);
  }

  Optional<String> charset() {
    return text("Content-Type")
        .map(CHARSET::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  Duration freshFor() {
    String control = text("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
    Matcher age = MAXIMUM_AGE.matcher(control);
    boolean fresh = !control.contains("no-cache") && !control.contains("no-store") && age.find();
    return fresh ? atMost(Duration.ofSeconds(Long.parseLong(age.group(1)))) : Duration.ZERO;
  }

  /** As seconds, or as a date. */
  Optional<Duration> retryAfter(Instant now) {
    return text("Retry-After")
        .flatMap(
            value ->
                SECONDS.matcher(value).matches()
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : Optional.ofNullable(DateUtils.parseStandardDate(value))
                        .map(until -> Duration.between(now, until)))
        .filter(wait -> !wait.isNegative())
        .map(ResponseHeaders::atMost);
  }

  private static Duration atMost(Duration given) {
    return given.compareTo(LONGEST) > 0 ? LONGEST : given;
  }
}
