package io.pactwatch.core.extract.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It pays $38 billion now | 38000000000 USD",
        "It pays $38bn now | 38000000000 USD",
        "It pays $38-billion now | 38000000000 USD",
        "It pays US$1.4 trn now | US$",
        "It pays 38 billion dollars now | 38000000000 USD",
        "A billion dollars | 1000000000 USD",
        "two billion euros | 2000000000 EUR",
        "€600m | 600000000 EUR",
        "£1,250.50 | 1250.5 GBP",
        "20 per cent and 27% and 8 percent | 20 PERCENT, 27 PERCENT, 8 PERCENT",
        "one-fifth of revenue | 20 PERCENT",
        "a quarter of revenue | 25 PERCENT",
        "a seven-year lease, then for 18 months | 7 YEAR, 18 MONTH",
        "6GW or 750 megawatts | 6 GW, 750 MW",
        "up to a million TPUs | 1000000 CHIP",
        "220,000 Nvidia H100 GPUs | 220000 CHIP",
        "a warrant for 160 million shares | 160000000 COUNT",
        "between $5 billion and $10 billion | 5000000000 USD, 10000000000 USD",
        "from 5 to 10 billion dollars | 5000000000 USD, 10000000000 USD",
        "between $5 and $10 billion | 5000000000 USD, 10000000000 USD",
        "half a million accelerators of its own | 500000 CHIP",
        "30,000 of Nvidia's Rubin processors | 30000 CHIP",
        "$50 billion, of which fifteen billion now | 50000000000 USD, 15000000000 USD",
        "450 billion yen (3 billion US dollars) | 450000000000 JPY, 3000000000 USD",
        "more than a gigawatt of capacity | 1 GW",
        "a contract over a decade | 10 YEAR",
        "it keeps a fifth. | 20 PERCENT",
        "about half of the profit | 50 PERCENT",
        "two thirds of sales | 66.6 PERCENT",
        "forty-nine per cent and thirty-one engineers | 49 PERCENT, 31 COUNT",
        "another gigawatt, and half a gigawatt | 1 GW, 0.5 GW",
        "to spend $100 billion over the decade | 100000000000 USD, 10 YEAR",
        "in the decade after 2026, by the end of the decade | ''",
        "ten cents of each dollar | 10 PERCENT",
        "sales fell by two thirds, costs by a third | 66.6 PERCENT, 33.3 PERCENT",
        "to 41 percent from 36 | 41 PERCENT, 36 PERCENT",
        "from 1.2 gigawatts to about two. | 1.2 GW, 2 GW",
        "$50 billion, to which the two each contribute 30. | 50000000000 USD, 30000000000 USD",
        "$5 billion now and up to 20 later | 5000000000 USD, 20000000000 USD",
        "$50 billion, and 30 lawyers from 12 firms | 50000000000 USD",
        "a team of nine and a group of 22 | 9 COUNT, 22 COUNT",
        "the speech team, fourteen in all, and a dozen others | 14 COUNT, 12 COUNT",
        "one of the nine seats | 1 COUNT",
        "a non-voting observer and the board seat | 1 COUNT, 1 COUNT",
        "he came as an observer, and the seat is empty | ''",
        "12,600 customers | 12600 COUNT",
        "four to five million processors | 4000000 CHIP, 5000000 CHIP",
        "between 500 and 800 million dollars | 500000000 USD, 800000000 USD",
        "100,000 GB300s and fifty thousand MI450s | 100000 CHIP, 50000 CHIP",
        "its 300-plus megawatts and two more gigawatts | 300 MW, 2 GW",
        "another four and a half gigawatts | 4.5 GW",
        "of every euro it earns, 35 cents go there | 35 PERCENT",
        "35 cents a share | ''",
        "$40 billion, of which 30 is its own | 40000000000 USD, 30000000000 USD",
        "the second half of 2026 and a third site | ''",
        "$30 a head, $185 each and $2 per user | ''",
        "two years ago, eight months after it | ''",
        "tens of billions of dollars | ''",
        "C$5 billion | ''",
        "GPT-4 in 2026 on page 12 | ''",
        "the 365 and 1.2.3 | ''",
      })
  void findsTheFormsThatPeopleWrite(String text, String amounts) {
    String expected = amounts.equals("US$") ? "1400000000000 USD" : amounts;
    assertThat(Sentences.amounts(Sentences.mentions(text))).isEqualTo(expected);
  }
}
