package io.pactwatch.core.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectorTest {
  private final Inflector inflector = new Inflector(Map.of("buy", List.of("buys", "bought")));

  @ParameterizedTest
  @CsvSource({
    "cap, caps capped capping",
    "license, licenses licensed licensing",
    "supply, supplies supplied supplying",
    "reach, reaches reached reaching",
    "invest, invests invested investing",
    "buy, buys bought",
  })
  void knowsTheFormsOfAWord(String word, String forms) {
    assertThat(inflector.formsOf(word)).contains(word).contains(forms.split(" "));
  }
}
