package io.pactwatch.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  private final FeedDates dates = new FeedDates(ZoneId.of("America/New_York"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 11 May 2026 14:03:00 GMT | 2026-05-11T14:03:00Z",
        "Mon, 11 May 2026 14:03:00 +0200 | 2026-05-11T12:03:00Z",
        "11 May 26 14:03 Z | 2026-05-11T14:03:00Z",
        "Monday, 11-May-26 14:03:00 UTC | 2026-05-11T14:03:00Z",
        "Mon, 11 May 2026 14:03:00 EDT | 2026-05-11T18:03:00Z",
        "Mon, 11 May 2026 14:03:00 PST | 2026-05-11T22:03:00Z",
        "Mon, 11 May 2026 14:03:00 +0000 (GMT) | 2026-05-11T14:03:00Z",
        "Sept, 1 September 2026 01:02:03 CEST | 2026-08-31T23:02:03Z",
        "2026-05-11T14:03:00Z | 2026-05-11T14:03:00Z",
        "2026-05-11T14:03:00.123+02:00 | 2026-05-11T12:03:00Z",
        "2026-05-11 14:03:00 -04:00 | 2026-05-11T18:03:00Z",
        "2026-05-11T14:03Z | 2026-05-11T14:03:00Z",
        "Fri, 31 Dec 1999 23:59:60 GMT | 1999-12-31T23:59:59Z",
      })
  void aDateWithAZoneIsReadInIt(String written, String expected) {
    assertThat(dates.read(written)).contains(Instant.parse(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 11 May 2026 14:03:00 | 2026-05-11T18:03:00Z",
        "Mon, 11 May 2026 14:03:00 XYZ | 2026-05-11T18:03:00Z",
        "2026-01-11T14:03:00 | 2026-01-11T19:03:00Z",
        "2026-05-11 14:03 | 2026-05-11T18:03:00Z",
        "2026-05-11 | 2026-05-11T04:00:00Z",
        "11 May 2026 | 2026-05-11T04:00:00Z",
      })
  void aDateWithoutOneIsReadInTheFeeds(String written, String expected) {
    assertThat(dates.read(written)).contains(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-13-01",
        "31 Feb 2026",
        "11 Foo 2026",
        "2026-05-11T25:00:00Z",
        "1778508180",
        "2026-05-11T14:03:00+99:00",
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(dates.read(written)).isEmpty();
  }
}
