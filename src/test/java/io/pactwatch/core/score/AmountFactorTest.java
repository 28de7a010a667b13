package io.pactwatch.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFactorTest {
  @ParameterizedTest
  @CsvSource({
    "0, USD, 0.5",
    "5000000, USD, 0.5",
    "10000000, USD, 0.5",
    "100000000, USD, 0.6",
    "1000000000, USD, 0.7",
    "1000000000000, USD, 1.0",
    "1e400, USD, 1.0",
    "10000000000, EUR, 0.804139",
    "10000000000, GBP, 0.811394",
    "1e12, JPY, 0.782607",
    "1e11, CNY, 0.814613",
    "1e12, INR, 0.807918",
    "1e12, KRW, 0.687506",
    "10, GW, 0.9",
    "300, MW, 0.747712"
  })
  void growsWithTheLogarithmOfTheAmount(BigDecimal value, AmountUnit unit, double factor) {
    assertThat(AmountFactor.of(List.of(new Amount(value, unit)))).isEqualTo(factor);
  }

  @Test
  void takesTheLargest() {
    assertThat(
            AmountFactor.of(
                List.of(Amount.of(1_000_000_000, AmountUnit.USD), Amount.of(10, AmountUnit.GW))))
        .isEqualTo(0.9);
  }

  @Test
  void countsWhatNamesNoMoneyLikeAHundredMillion() {
    assertThat(AmountFactor.of(List.of())).isEqualTo(0.6);
    assertThat(
            AmountFactor.of(
                List.of(
                    Amount.of(20, AmountUnit.PERCENT),
                    Amount.of(7, AmountUnit.YEAR),
                    Amount.of(1_000_000, AmountUnit.CHIP))))
        .isEqualTo(0.6);
  }
}
