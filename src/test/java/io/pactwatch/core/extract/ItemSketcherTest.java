package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.TextSketch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemSketcherTest {
  private static final String TITLE = "Microsoft’s share is capped";
  private static final String BODY =
      """
      OpenAI's payments to Microsoft end at "$38 billion", two people said on Monday. Until now the
      company has passed on a fifth of what it earns, with no end in sight. Neither side would
      comment. The new terms leave OpenAI free to sell through Amazon, and spare it more than it
      has raised in the last year from all of its investors together.
      """;

  @Test
  void caseSignsSpacingAndTheBorderOfTitleAndBodyMakeNoDifference() {
    String shouted = BODY.toUpperCase(Locale.ROOT).replace('\n', ' ');
    String curled = BODY.replace("'", "’").replace("\"$38 billion\"", "“$38\u00a0billion”");

    assertThat(sketch(TITLE, shouted)).isEqualTo(sketch(TITLE, BODY));
    assertThat(sketch(TITLE, curled)).isEqualTo(sketch(TITLE, BODY));
    assertThat(sketch("MICROSOFT", "SHARE IS CAPPED " + BODY)).isEqualTo(sketch(TITLE, BODY));
  }

  @Test
  void orderOfWordsMakesADifference() {
    String backwards = new StringBuilder(BODY).reverse().toString();
    String swapped = BODY.replace("two people", "people two");

    assertThat(sketch("", BODY).similarity(sketch("", backwards))).isLessThan(0.1);
    assertThat(sketch("", BODY).similarity(sketch("", swapped))).isBetween(0.7, 0.99);
  }

  @Test
  void lettersOfOtherScriptsAreWordsToo() {
    String cyrillic = "один два три четыре пять шесть семь восемь девять десять ".repeat(4);

    assertThat(sketch("Ёлка", cyrillic)).isEqualTo(sketch("ёлка", cyrillic));
    assertThat(sketch("", cyrillic).similarity(sketch("", BODY))).isZero();
  }

  @Test
  void aTextOfFewerThanThirtyFourWordsHasNone() {
    assertThat(ifAny("One", "word ".repeat(32))).isEmpty();
    assertThat(ifAny("One", "word ".repeat(33))).isPresent();
    assertThat(ifAny("", "")).isEmpty();
  }

  /** What is written in topics and stores must not change with a release. */
  @Test
  void theSketchOfATextIsForGood() {
    assertThat(sketch(TITLE, BODY).value())
        .isEqualTo(
            "5AANsUwAMQCNnvogAAB4AGhgEgAAADSuSvIAS-4AAAB7oQCeAEkAAEcAFkakbABHZc-vAFwAJRo5pRRgADx_kgg");
  }

  private static TextSketch sketch(String title, String body) {
    return ifAny(title, body).orElseThrow();
  }

  private static Optional<TextSketch> ifAny(String title, String body) {
    Tokenizer tokenizer = new Tokenizer(new Vocabulary());
    return new ItemSketcher().sketch(List.of(tokenizer.tokenize(title), tokenizer.tokenize(body)));
  }
}
