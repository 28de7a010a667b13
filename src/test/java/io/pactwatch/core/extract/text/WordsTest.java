package io.pactwatch.core.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static Tokens tokens(String text) {
    return new Tokenizer(new Vocabulary()).tokenize(text);
  }

  @Test
  void wordsAreFoundInWhateverCaseAndNoOthers() {
    Words words = Words.of("the", "they", "'s", "will");
    Tokens tokens = tokens("The tho They firm\u2019s WILL wills th\u00e9");
    assertThat(IntStream.range(0, tokens.size()).filter(token -> words.have(tokens, token)).boxed())
        .extracting(tokens::textOf)
        .containsExactly("The", "They", "\u2019s", "WILL");
  }

  /** The letters of a long word are folded into as many as a short one has. */
  @Test
  void aLongWordWithTheLettersOfAShortOneIsNotTakenForIt() {
    Words words = Words.of("will", "of");
    Tokens tokens = tokens("newsnewsnewsnewswill newsnewsnewsnews will");
    assertThat(tokens.letters(0)).isEqualTo(tokens.letters(2));
    assertThat(tokens.letters(1)).isEqualTo(Vocabulary.NO_LETTERS);
    assertThat(IntStream.range(0, tokens.size()).filter(token -> words.have(tokens, token)))
        .containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"newsnewsnewsnewswill", "newsnewsnewsnews", ""})
  void wordsThatCannotBeToldByTheirLettersAreRefused(String word) {
    assertThatThrownBy(() -> Words.of("will", word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("will");
  }

  @Test
  void noWordsAtAllAreFoundNowhere() {
    assertThat(Words.of(List.of()).have(tokens("will"), 0)).isFalse();
  }

  /** The sign of the kelvin is a k in lower case. */
  @Test
  void whatIsNotOfAsciiIsFoundAsTheLibraryFoldsIt() {
    Words words = Words.of("k", "'s");
    Tokens tokens = tokens("\u212a \u201cK\u201d \u2014");
    assertThat(IntStream.range(0, tokens.size()).filter(token -> words.have(tokens, token)))
        .containsExactly(0, 2);
  }

  @Test
  void wordsAndSignsHaveValues() {
    WordValues<Integer> values = WordValues.of(Map.of("bn", 9, "\u20ac", 1, "m", 6, "n", 0));
    Tokens tokens = tokens("\u20ac BN m k b\u00f1");
    assertThat(IntStream.range(0, tokens.size()).mapToObj(token -> values.at(tokens, token)))
        .containsExactly(1, 9, 6, null, null);
  }

  @Test
  void aTokenIsComparedWithOneWord() {
    Tokens tokens = tokens("Don\u2019t caf\u00c9 and");
    assertThat(tokens.isWord(0, "don't")).isTrue();
    assertThat(tokens.isWord(1, "cafe")).isFalse();
    assertThat(tokens.isWord(2, "and")).isTrue();
    assertThat(tokens.isWord(2, "any")).isFalse();
  }
}
