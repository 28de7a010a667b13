package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(new Vocabulary());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revenue-sharing deal | revenue sharing deal",
        "OpenAI’s share | OpenAI ’s share",
        "isn't | isn't",
        "U.S. firms | U.S . firms",
        "$38bn, or 1,250.5 | $ 38 bn , or 1,250.5",
        "6GW and H100 | 6 GW and H100",
        "OpenAI- offering | OpenAI - offering",
        "billion—a number | billion — a number",
      })
  void cutsTextsAsReadersDo(String text, String tokens) {
    assertThat(String.join(" ", texts(tokenizer.tokenize(text)))).isEqualTo(tokens);
  }

  @Test
  void positionsPointIntoTheOriginalText() {
    String alphabet = "aé\u0301漢😀 \n\t-'’.,$%€9٣\u200f\u202eZ\"";
    long seed = 20_260_512;
    Random random = new Random(seed);
    for (int number = 0; number < 2_000; number++) {
      StringBuilder text = new StringBuilder();
      int[] codePoints = alphabet.codePoints().toArray();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
      }
      Tokens tokens = tokenizer.tokenize(text.toString());
      int end = 0;
      for (int token = 0; token < tokens.size(); token++) {
        assertThat(tokens.start(token))
            .as("seed %d, case %d: %s", seed, number, text)
            .isGreaterThanOrEqualTo(end);
        assertThat(tokens.end(token)).isGreaterThan(tokens.start(token));
        end = tokens.end(token);
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  private static List<String> texts(Tokens tokens) {
    List<String> texts = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      texts.add(tokens.textOf(token));
    }
    return texts;
  }
}
