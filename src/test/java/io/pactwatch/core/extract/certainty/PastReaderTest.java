package io.pactwatch.core.extract.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements of an item are history, by the day of the item. */
class PastReaderTest {
  private static final LocalDate DAY_IN_MAY = LocalDate.parse("2026-05-12");

  private final SmallMarket market = SmallMarket.with(SmallMarket.INVEST_RULE);

  private boolean isPast(LocalDate day, String sentence) {
    SentenceReading reading = market.readSentence(sentence);
    RuleMatch match = market.matches(reading).get(0);
    return new PastReader(day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .isPast(match, reading.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2023 Quillon invested in Harborix.",
        "Quillon had invested in Harborix in 2021.",
        "Quillon has invested in Harborix since 2025.",
        "Five years on from 2021, when Quillon invested in Harborix, both have grown.",
        "The tenth anniversary of the year 2016, in which Quillon invested in Harborix, is near.",
        "Quillon first invested in Harborix (1999).",
        "Quillon invested in Harborix last October.",
        "In late October, Quillon invested in Harborix.",
        "Quillon has been invested in Harborix since November.",
        "Quillon invested in Harborix last autumn.",
        "March: Quillon invests in Harborix.",
      })
  void whatIsDatedLongAgoIsHistory(String sentence) {
    assertThat(isPast(DAY_IN_MAY, sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillon invested in Harborix last week.",
        "Quillon invested in Harborix yesterday.",
        "Quillon invested in Harborix last month.",
        "Quillon had invested in Harborix.",
        "Quillon invested in what may become Harborix.",
        "Quillon invested in Harborix for $2000.",
        "In early 2026 Quillon invested in Harborix.",
        "Quillon invests in Harborix from 2027.",
        "Quillon planned it in 2023 and invests in Harborix in 2026.",
        "Under the Enterprise Act 2002 Quillon invested in Harborix.",
        "Quillon invested in Harborix as the British did in 1776.",
        "Quillon invested in Harborix and won 2,023 customers.",
        "Quillon invested in Harborix, which builds the October chip.",
        "Quillon is to have invested in Harborix in late October.",
        "Quillon will have invested in Harborix by the end of October.",
        "October marks the day when Quillon invested in Harborix.",
        "March saw that Quillon invested in Harborix.",
        "Tuesday: Quillon invests in Harborix.",
      })
  void otherStatementsAreNews(String sentence) {
    assertThat(isPast(DAY_IN_MAY, sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "September, true",
    "February, true",
    "March, false",
    "May, false",
    "June, false",
    "August, false",
    "autumn, true",
    "spring, false",
    "summer, false",
    "winter, true",
  })
  void aMonthIsOldFromThreeMonthsBackUntilTheNextOneIsNearer(String month, boolean past) {
    String sentence = "Quillon invested in Harborix in " + month + ".";
    assertThat(isPast(DAY_IN_MAY, sentence)).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20, 2025, false",
    "2026-02-28, 2025, false",
    "2026-03-01, 2025, true",
    "2026-01-20, 2024, true",
    "2025-12-31, 2025, false",
  })
  void whatHappenedInDecemberIsNewsInJanuary(LocalDate day, int year, boolean past) {
    String sentence = "Quillon invested in Harborix in December " + year + ".";
    assertThat(isPast(day, sentence)).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({"7, true", "9, false"})
  void aYearDatesOnlyWhatStandsNear(int words, boolean past) {
    String sentence = "In 2019 " + "and ".repeat(words) + "invested in Harborix.";
    assertThat(isPast(DAY_IN_MAY, sentence)).isEqualTo(past);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "8, false"})
  void aMonthDatesOnlyWhatStandsNear(int words, boolean past) {
    String sentence = "Quillon invested in " + "and ".repeat(words) + "in October.";
    assertThat(isPast(DAY_IN_MAY, sentence)).isEqualTo(past);
  }

  @Test
  void whatHappenedInMarchIsNoNewsInJanuary() {
    LocalDate january = LocalDate.of(2026, 1, 20);
    assertThat(isPast(january, "Quillon invested in Harborix in March 2025.")).isTrue();
    assertThat(isPast(january, "Quillon invested in Harborix in November 2025.")).isFalse();
  }
}
