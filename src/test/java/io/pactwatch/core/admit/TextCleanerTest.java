package io.pactwatch.core.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {
  private static final String LETTERS =
      "ab[];?0m\\K \n\r\t\u001b\u0007\u009b\u009c\u009d\u0090\u0000\u007f\u200b\u202e\u2028\ud83d\ude00";

  @Test
  void keepsLinesAndTabsOfText() {
    assertThat(TextCleaner.cleanText("a\r\nb\rc\nd\te\u2028f\fg")).isEqualTo("a\nb\nc\nd\te\nf\ng");
    assertThat(TextCleaner.cleanLine("a\r\nb\rc\nd\te")).isEqualTo("a b c d e");
  }

  @Test
  void leavesCleanTextUntouched() {
    String text = "  “Zürich” 字 e\u0301 😀 <b>&amp;</b>  ";
    assertThat(TextCleaner.cleanText(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "x{E}[31;1my, xy",
    "x{E}[?25ly, xy",
    "x{E}(By, xy",
    "x{E}cy, xy",
    "x{E}, x",
    "x{E}[, x",
    "x{E}[31, x31",
    "x{E}]0;title{B}y, xy",
    "x{E}]0;title{E}\\y, xy",
    "x{E}Pq#0{E}\\y, xy",
    "x{E}]0;never ended, x0;never ended",
    "x{E}]0;a{E}[31mb, x0;ab",
    "x{C}31my, xy",
    "x{C}The, xThe",
    "x{O}52;c;AA=={B}y, xy",
    "â€{O} and more, â€ and more",
  })
  void removesTerminalEscapesButNoTextThatOnlyFollowsOne(String dirty, String clean) {
    String text =
        dirty
            .replace("{E}", "\u001b")
            .replace("{B}", "\u0007")
            .replace("{C}", "\u009b")
            .replace("{O}", "\u009d");
    assertThat(TextCleaner.cleanText(text)).isEqualTo(clean);
  }

  @Test
  void putsReplacementCharactersForHalvesOfPairs() {
    assertThat(TextCleaner.cleanText("\ud83d \ude00\ud83d\ude00\ud83d"))
        .isEqualTo("\ufffd \ufffd😀\ufffd");
  }

  /** What goes makes the cleaner look at each character that follows; the fast way must agree. */
  @Test
  void cleansEachCharacterAloneAsBehindOneThatGoes() {
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      String text = "a" + unit + "b";
      assertThat(TextCleaner.cleanText(text))
          .as("U+%04x", (int) unit)
          .isEqualTo(TextCleaner.cleanText("\u200b" + text));
      assertThat(TextCleaner.cleanLine(text))
          .as("U+%04x in a line", (int) unit)
          .isEqualTo(TextCleaner.cleanLine("\u200b" + text));
    }
  }

  @Test
  void cleansWhateverItIsGivenAndOnlyOnce() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String cleaned = TextCleaner.cleanText(text.toString());
      assertThat(cleaned).as("seed %d", seed).matches("[ab\\[\\];?0mK\\\\ \n\t😀\ufffd]*");
      assertThat(TextCleaner.cleanText(cleaned)).as("seed %d", seed).isEqualTo(cleaned);
    }
  }
}
