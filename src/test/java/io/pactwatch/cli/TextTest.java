package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.serde.PactwatchJson;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers, lines and JSON are made fit for people. */
class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "38000000000; USD; $38 billion",
        "2400000000; EUR; €2.4 billion",
        "1500000000000; USD; $1.5 trillion",
        "13750000; GBP; £13.75 million",
        "1234567; USD; $1,234,567",
        "999; JPY; ¥999",
        "20; PERCENT; 20 %",
        "2.5; PERCENT; 2.5 %",
        "7; YEAR; 7 years",
        "1; MONTH; 1 month",
        "6; GW; 6 GW",
        "1000000; CHIP; 1 million chips",
        "3; COUNT; 3",
        "0; USD; $0",
      })
  void amountsReadAsPeopleWriteThem(BigDecimal value, AmountUnit unit, String written) {
    assertThat(AmountText.of(new Amount(value, unit))).isEqualTo(written);
  }

  @Test
  void linesBreakBetweenWordsAndLongWordsStayWhole() {
    assertThat(TextWrap.wrap("one two three https://long.example/address four", "  ", 12))
        .containsExactly("  one two", "  three", "  https://long.example/address", "  four");
    assertThat(TextWrap.wrap("", "  ", 12)).containsExactly("  ");
  }

  @Test
  void longTextIsCutBetweenWordsAndNeverWithinACharacter() {
    assertThat(TextWrap.shorten("one two three", 13)).isEqualTo("one two three");
    assertThat(TextWrap.shorten("one two three", 10)).isEqualTo("one two…");
    assertThat(TextWrap.shorten("😀".repeat(10), 10)).isEqualTo("😀".repeat(4) + "…");
  }

  /** Whatever a text holds: its JSON means the same, and nothing in it commands a terminal. */
  @Test
  void jsonForTerminalsMeansTheSame() throws JsonProcessingException {
    long seed = 20_260_511;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text =
          random
              .ints(20, 0, 0x2100)
              .map(unit -> random.nextInt(20) == 0 ? 0xe0001 + unit : unit)
              .filter(Character::isValidCodePoint)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String json = TerminalText.json(PactwatchJson.mapper().writeValueAsString(text));

      assertThat(json.chars().filter(Character::isISOControl)).as("seed %d", seed).isEmpty();
      assertThat(json).doesNotContain("\u202e", "\u2028");
      assertThat(PactwatchJson.mapper().readValue(json, String.class))
          .as("seed %d", seed)
          .isEqualTo(text);
    }
  }
}
