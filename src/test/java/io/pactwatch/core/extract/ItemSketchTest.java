package io.pactwatch.core.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.TextSketch;
import io.pactwatch.testkit.Items;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSketcherTest {
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
    assertThat(sketch("Microsoft", "S SHARE IS CAPPED " + BODY)).isEqualTo(sketch(TITLE, BODY));
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
    assertThat(TextSketcher.of(Items.news("One", "word ".repeat(32)))).isEmpty();
    assertThat(TextSketcher.of(Items.news("One", "word ".repeat(33)))).isPresent();
    assertThat(TextSketcher.of(Items.news("", ""))).isEmpty();
  }

  /** What is written in topics and stores must not change with a release. */
  @Test
  void theSketchOfATextIsForGood() {
    assertThat(sketch(TITLE, BODY).value())
        .isEqualTo(
            "ZABAQQ0GIgAAHhUAR_0AFc6wmgBQjgBkAHPZAACNACi60JwcAGVZFyBFTQAAAGh2AIsAcgC88wAAfwBMANvrxzs");
  }

  private static TextSketch sketch(String title, String body) {
    Optional<TextSketch> sketch = TextSketcher.of(Items.news(title, body));
    return sketch.orElseThrow();
  }
}
