package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "the startup", "its backer", "it" and "the two" stand for, by a small catalogue. */
class ReferenceTest {
  private final Extractor extractor = Catalogues.small().extractor();

  private List<String> keys(String title, String body) {
    return extractor.extract(Items.news(title, body)).stream()
        .map(signal -> signal.key().value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Microsoft met OpenAI. The startup has agreed to cap what it shares with Amazon. | amazon|openai",
        "OpenAI met Microsoft. The two have capped the revenue share. | microsoft|openai",
        "OpenAI met Microsoft. Both companies said that they cap the revenue share. | microsoft|openai",
        "OpenAI was busy. It has agreed to cap what it shares with Amazon. | amazon|openai",
        "Amazon watched OpenAI. It agreed with its backer, Microsoft, to cap a revenue share. | microsoft|openai",
      })
  void referencesReachTheSentencesBefore(String body, String first, String second) {
    assertThat(keys("A title", body)).containsExactly(first + "|" + second);
  }

  @Test
  void theTitleIsReachedFromTheLead() {
    assertThat(keys("OpenAI turns", "The startup has agreed to cap what it shares with Amazon."))
        .containsExactly("amazon|openai");
  }

  @ParameterizedTest
  @CsvSource({"' ', 7, true", "' ', 8, false", "'\n\n', 3, true", "'\n\n', 4, false"})
  void aReferenceReachesEightSentencesOfItsParagraphAndFourBeyond(
      String between, int others, boolean reached) {
    String body =
        "OpenAI met Microsoft. "
            + "It rained. ".repeat(others - 1)
            + "It rained."
            + between
            + "The two have capped the revenue share.";
    assertThat(keys("A title", body)).hasSize(reached ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "4, false"})
  void ofTheTitleFourSentencesAreReached(int others, boolean reached) {
    String title = "It rained. ".repeat(others) + "OpenAI met Microsoft.";
    String body = "It snowed. ".repeat(8) + "The two have capped the revenue share.";
    assertThat(keys(title, body)).hasSize(reached ? 1 : 0);
  }

  @Test
  void aNameBehindTheReferenceSaysWho() {
    assertThat(keys("A title", "Microsoft met the startup OpenAI. The two cap the revenue share."))
        .containsExactly("microsoft|openai");
  }

  @Test
  void aReferenceDoesNotReachAnotherPartOfTheText() {
    String filler = "Nothing happened here. ".repeat(9);
    assertThat(
            keys(
                "A title",
                "One.\n\nTwo.\n\nOpenAI met Microsoft.\n\n"
                    + filler
                    + "\n\nThe two have capped the revenue share."))
        .isEmpty();
  }
}
