package io.pactwatch.backtest.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59S, 59 s",
    "PT1M59S, 1 min",
    "PT2H5M59S, 2 h 5 min",
    "PT2H, 2 h",
    "PT72H, 3 d",
    "PT76H30M, 3 d 4 h",
    "PT300H, 12 d",
    "PT-2H-5M, 2 h 5 min"
  })
  void saysADurationInTheTwoUnitsThatMatterMost(Duration duration, String expected) {
    assertThat(PageText.duration(duration)).isEqualTo(expected);
  }

  @Test
  void tellsALeadFromALag() {
    assertThat(PageText.laterOrEarlier(Duration.ofHours(3))).isEqualTo("3 h after");
    assertThat(PageText.laterOrEarlier(Duration.ofHours(-3))).isEqualTo("3 h before");
    assertThat(PageText.laterOrEarlier(Duration.ZERO)).isEqualTo("at once");
  }

  @Test
  void namesTheDayAloneWhereAPeriodEndsAtMidnight() {
    assertThat(PageText.end(Instant.parse("2026-05-01T00:00:00Z"))).isEqualTo("2026-05-01");
    assertThat(PageText.end(Instant.parse("2026-05-01T07:30:00Z"))).isEqualTo("2026-05-01 07:30");
  }

  @ParameterizedTest
  @CsvSource({
    "https://globalwire.example/1?a=b, true",
    "HTTP://globalwire.example, true",
    "javascript:alert(1), false",
    "JavaScript://globalwire.example/%0aalert(1), false",
    "data:text/html;base64;x, false",
    "//globalwire.example/1, false",
    "https:alert, false",
    "ftp://globalwire.example/1, false",
    "https://globalwire.example/a b, false",
    "'', false"
  })
  void linksOnlyToPagesInTheWeb(String address, boolean isLink) {
    assertThat(WebAddress.link(address).isPresent()).isEqualTo(isLink);
  }
}
