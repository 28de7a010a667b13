package io.pactwatch.core.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.TextField;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> sentences(String text) {
    Tokens tokens = new Tokenizer(new Vocabulary()).tokenize(text);
    return SentenceSplitter.split(TextField.BODY, tokens).stream().map(Sentence::text).toList();
  }

  @Test
  void aStopBeforeACapitalEndsASentence() {
    assertThat(sentences("It ended. They agreed! Why? \"So it is.\" Then more."))
        .containsExactly("It ended.", "They agreed!", "Why?", "\"So it is.\"", "Then more.");
  }

  @Test
  void abbreviationsAndFiguresDoNot() {
    assertThat(sentences("Core Scientific Inc. said the U.S. court of Mr. Smith saw $1.5 billion."))
        .hasSize(1);
  }

  @Test
  void aNameInLowerCaseCanBeginASentence() {
    assertThat(sentences("The talks ended. xAI went on alone.")).hasSize(2);
    assertThat(sentences("It cost approx. twenty, as e.g. last year.")).hasSize(1);
  }

  @Test
  void aLineBreakEndsAHeadingButNotAWrappedLine() {
    assertThat(sentences("Rivals close in\nThe market changes.\nThis line\nis wrapped."))
        .containsExactly("Rivals close in", "The market changes.", "This line\nis wrapped.");
  }

  @Test
  void paragraphsAreCounted() {
    Tokens tokens = new Tokenizer(new Vocabulary()).tokenize("One. Two.\n\nThree.");
    assertThat(SentenceSplitter.split(TextField.BODY, tokens))
        .extracting(Sentence::paragraph)
        .containsExactly(0, 0, 1);
  }

  @Test
  void ofTheSignsOfAsciiOnlyStopsAndWhatClosesThemEndASentence() {
    for (char sign = '!'; sign < 0x7f; sign++) {
      if (!Character.isLetterOrDigit(sign)) {
        assertThat(sentences("It ended" + sign + " Next one."))
            .as("after '%c'", sign)
            .hasSize(".!?".indexOf(sign) < 0 ? 1 : 2);
        assertThat(sentences("It ended." + sign + " Next one."))
            .as("after a full stop and '%c'", sign)
            .hasSize(".!?\"')]".indexOf(sign) < 0 ? 1 : 2);
      }
    }
  }

  @Test
  void otherSignsEndASentenceToo() {
    for (String end : List.of("\u2026", "\u3002", ".\u201d", ".\u2019", ".\u00bb")) {
      assertThat(sentences("It ended" + end + " Next one.")).as("after %s", end).hasSize(2);
    }
  }

  @Test
  void whereALongSentenceIsCutNoSignBeforeMatters() {
    List<String> cut = sentences("word, ".repeat(400));
    assertThat(cut.subList(0, cut.size() - 1))
        .as("each has 256 tokens, which end with a comma")
        .containsOnly("word, ".repeat(128).trim());
    assertThat(cut).hasSize(4);
  }

  @Test
  void anEndlessSentenceIsCut() {
    assertThat(sentences("word ".repeat(1_000))).hasSizeGreaterThan(3);
    assertThat(sentences("first " + "x".repeat(5_000) + " last"))
        .hasSize(3)
        .startsWith("first")
        .endsWith("last");
  }

  @Test
  void noSentenceIsTooLongAndNoTokenIsLost() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      while (text.length() < 6_000) {
        text.append("word ".repeat(random.nextInt(400))).append("x".repeat(random.nextInt(600)));
        text.append(List.of(", ", ". ", "\n", ".\n\nNext ", "! \u201d ").get(random.nextInt(5)));
      }
      Tokens tokens = new Tokenizer(new Vocabulary()).tokenize(text.toString());
      int next = 0;
      for (Sentence sentence : SentenceSplitter.split(TextField.BODY, tokens)) {
        int size = sentence.last() - sentence.first();
        assertThat(sentence.first()).as("seed %d", seed).isEqualTo(next);
        assertThat(size).as("seed %d", seed).isBetween(1, SentenceSplitter.MAXIMUM_TOKENS);
        assertThat(size == 1 || sentence.text().length() <= SentenceSplitter.MAXIMUM_LENGTH)
            .as("seed %d: %s", seed, sentence.text())
            .isTrue();
        next = sentence.last();
      }
      assertThat(next).as("seed %d", seed).isEqualTo(tokens.size());
    }
  }

  @Test
  void aTextWithoutWordsHasNoSentences() {
    assertThat(sentences(" \n\n ")).isEmpty();
  }
}
