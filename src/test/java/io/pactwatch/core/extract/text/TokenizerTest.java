package io.pactwatch.core.extract.text;

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

  @Test
  void cutsEveryTextAsTheSimpleOneDoes() {
    List<String> pieces =
        List.of(
            "a",
            "B",
            "z",
            "I",
            "S",
            "s",
            "9",
            "0",
            "\u0663",
            "\uff11",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u001c",
            "\u0085",
            "-",
            "\u2010",
            "\u2011",
            "\u2013",
            "'",
            "\u2019",
            ".",
            ",",
            "$",
            "%",
            "\"",
            "\u201c",
            "(",
            "é",
            "É",
            "e\u0301",
            "\u0301",
            "\u20dd",
            "ß",
            "İ",
            "ı",
            "Σ",
            "ς",
            "\u01c5",
            "漢",
            "\ud83d\ude00",
            "\ud835\udc00",
            "\ud801\udc00",
            "\ud800",
            "\udc00",
            "\u200f",
            "\ufeff",
            "\u0000",
            "\u00aa",
            "\u2160",
            "_",
            "U.S.",
            "isn\u2019t");
    long seed = 20_261_125;
    Random random = new Random(seed);
    Vocabulary vocabulary = new Vocabulary();
    for (int number = 0; number < 4_000; number++) {
      vocabulary.intern(Tokenizer.fold(randomText(random, pieces, 1 + random.nextInt(3))));
    }
    Tokens tokens = new Tokens();
    for (int number = 0; number < 20_000; number++) {
      String text = randomText(random, pieces, random.nextInt(30));
      new Tokenizer(vocabulary).tokenize(text, tokens);
      assertThat(columns(tokens))
          .as("seed %d, case %d: %s", seed, number, text)
          .isEqualTo(columns(new SimpleTokenizer(vocabulary).tokenize(text)));
    }
  }

  @Test
  void nothingOfALongTextIsLeftInTheOneAfterIt() {
    Tokens tokens = new Tokens();
    String longText = "The startup's 1,000 chips \ud83d\ude00, \u00e9t\u00e9. ".repeat(3_000);
    for (String text : List.of("One.", longText, "Two \ud83d", "", longText, "Three")) {
      tokenizer.tokenize(text, tokens);
      assertThat(columns(tokens)).isEqualTo(columns(tokenizer.tokenize(text)));
    }
    assertThat(texts(tokens)).containsExactly("Three");
    assertThat(tokens.folded(0)).isEqualTo("three");
  }

  private static String randomText(Random random, List<String> pieces, int length) {
    StringBuilder text = new StringBuilder();
    for (int left = length; left > 0; left--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<String> columns(Tokens tokens) {
    List<String> columns = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      columns.add(
          String.format(
              "%s %d-%d %d, %d breaks",
              tokens.kind(token),
              tokens.start(token),
              tokens.end(token),
              tokens.word(token),
              tokens.lineBreaksBefore(token)));
    }
    long[] words = new long[tokens.size()];
    int size = tokens.copyWords(words, 0);
    for (int word = 0; word < size; word++) {
      columns.add(Long.toHexString(words[word]));
    }
    return columns;
  }

  private static List<String> texts(Tokens tokens) {
    List<String> texts = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      texts.add(tokens.textOf(token));
    }
    return texts;
  }
}
