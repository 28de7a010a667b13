package io.pactwatch.core.extract.amount;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Sentence;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
  @ParameterizedTest
  @CsvSource({
    "seven, 7",
    "forty-nine, 49",
    "forty nine, 40",
    "1.25, 1.25",
    "12345, 12345",
    "38 billion, 38000000000",
    "1.4trn, 1400000000000",
    "a million, 1000000",
    "half a million, 500000",
    "a quarter, ''",
    "quarter of a billion, ''",
    "four and a half, 4.5",
    "two dozen, 24",
    "a dozen, 12",
    "six hundred million, 600000000",
    "5 to 10 billion, 5000000000",
    "５ billion, 5000000000",
  })
  void readsNumbersAsPeopleWriteThem(String text, String value) {
    Sentence sentence = Sentences.only(text);
    assertThat(
            Optional.ofNullable(new NumberReader(sentence).at(sentence.first()))
                .map(number -> number.value().stripTrailingZeros().toPlainString())
                .orElse(""))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"billions", "a lot", "1.2.3", "1234567890123456789012345", "halfway"})
  void leavesTheRest(String text) {
    Sentence sentence = Sentences.only(text);
    assertThat(new NumberReader(sentence).at(sentence.first())).isNull();
  }
}
