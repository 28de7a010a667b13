package io.pactwatch.core.extract.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a whole, and what only looks like them. */
class FractionWordsTest {
  @ParameterizedTest
  @CsvSource({
    "half of its sales, 50 PERCENT",
    "its share is cut by half, 50 PERCENT",
    "half the profit, 50 PERCENT",
    "a fifth of revenue, 20 PERCENT",
    "one-fifth, 20 PERCENT",
    "nine tenths of sales, 90 PERCENT",
    "a third of the stock, 33.3 PERCENT",
    "prices fell by a quarter, 25 PERCENT",
    "it owns three quarters of it, 75 PERCENT",
    "they fell by two thirds, 66.6 PERCENT",
  })
  void readsParts(String text, String amount) {
    assertThat(Sentences.amounts(Sentences.mentions(text))).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the first half of the year",
        "in the second half",
        "half-way there",
        "a third site",
        "a quarter of the year",
        "the last quarter",
        "two quarters",
        "a fifth of the decade",
      })
  void leavesTimesAndRanks(String text) {
    assertThat(Sentences.mentions(text)).isEmpty();
  }
}
