package io.pactwatch.core.extract.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amount is by the words around it. */
class AmountContextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It pays $3 billion | MONEY",
        "a round that valued it at $3 billion | VALUATION",
        "at a post-money price of €19 billion | VALUATION",
        "it makes the company worth $29 billion | VALUATION",
        "the search startup as a whole comes to $21 billion | VALUATION",
        "a market value of $4 trillion | VALUATION",
        "a contract that valued the transaction at $2 billion | MONEY",
        "it sold shares in the lab worth $3 billion | MONEY",
        "shares opened at $350 | ''",
        "2 million shares at $185 each | COUNT",
        "$2,000 a month and $2,000 per user | ''",
        "its stake fell to 9 percent | PERCENT",
        "the stock rose 9 percent, shares closed 2 percent lower | ''",
        "Alphabet (+0.4 per cent) | ''",
        "at a tenth of the cost, at half the price | ''",
        "it bears half of the cost | PERCENT",
        "with notice of under five days | ''",
        "a lease of seven years | DURATION",
        "with five days' notice and 30 days notice | ''",
        "the talks began eight months ago | ''",
        "two chips and three families of chips | ''",
        "40,000 chips | CHIP",
        "two people familiar with the talks, according to three people | ''",
        "two people with their managers leave for the startup | ''",
        "some 50 people move over | COUNT",
        "who led a hundred engineers | ''",
        "they get 0.1433 shares for each | ''",
      })
  void tellsWhatAnAmountIs(String text, String kinds) {
    assertThat(
            Sentences.mentions(text).stream()
                .map(mention -> mention.kind().name())
                .collect(Collectors.joining(", ")))
        .isEqualTo(kinds);
  }
}
