package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {
  private static final Tokens TOKENS = new Tokenizer(new Vocabulary()).tokenize("Word.");

  @ParameterizedTest
  @CsvSource({
    "TITLE, 0, 100",
    "TITLE, 20, 100",
    "BODY, 0, 95",
    "BODY, 1, 90",
    "BODY, 8, 55",
    "BODY, 9, 50",
    "BODY, 1000, 50",
  })
  void fallsFromTheTitleToAnAside(TextField field, int index, int relevance) {
    assertThat(Relevance.of(new Sentence(field, TOKENS, 0, TOKENS.size(), 0, index)))
        .isEqualTo(relevance);
  }
}
