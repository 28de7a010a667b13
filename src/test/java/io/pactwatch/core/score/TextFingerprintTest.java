package io.pactwatch.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFingerprintTest {
  private static final String SENTENCE =
      "Microsoft's share is \"capped\" at $1.5 billion – for now.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft’s share is “capped” at $1.5 billion - for now!",
        "  MICROSOFT'S  SHARE IS CAPPED AT $1.5 BILLION FOR NOW",
        "Microsoft's\nshare is 'capped' at\u00a0$1.5 billion, for now…",
        "Micro\u00adsoft's share is capped\u200b at $１.5 billion: for now"
      })
  void isEqualForCopiesThatDifferInCasePunctuationQuotesAndSpacing(String copy) {
    assertThat(TextFingerprint.of(copy)).isEqualTo(TextFingerprint.of(SENTENCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft's share is capped at $15 billion for now.",
        "Microsoft's share is not capped at $1.5 billion for now."
      })
  void differsWhereTheWordsOrNumbersDiffer(String other) {
    assertThat(TextFingerprint.of(other)).isNotEqualTo(TextFingerprint.of(SENTENCE));
  }

  @Test
  void isTheBeginningOfTheFoldedSentencesHash() {
    assertThat(TextFingerprint.fold(SENTENCE))
        .isEqualTo("microsoft s share is capped at 1 5 billion for now");
    // printf 'abc' | sha256sum
    assertThat(TextFingerprint.of("“ABC.”")).isEqualTo("ba7816bf8f01cfea");
  }
}
