package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.model.Item;
import io.pactwatch.testkit.GeneratedArticles;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text of 1 MB takes more than twenty times as long as ordinary news of that size, by the
 * bundled catalogue. Times are compared within one run, the best of several: a busy machine slows
 * both.
 */
class LinearTimeTest {
  private static final int LENGTH = 1_000_000;
  private static final double AT_MOST_TIMES = 20.0;
  private static final int REPETITIONS = 3;

  private static final CheckedCatalogue CATALOGUE = BundledCatalogue.load();

  private static long ordinaryNanos;

  @BeforeAll
  static void readOrdinaryText() {
    Item ordinary = item(new GeneratedArticles(CATALOGUE.catalogue(), 20_261_125).next(LENGTH));
    bestNanos(ordinary);
    ordinaryNanos = bestNanos(ordinary);
  }

  static List<Named<String>> units() {
    return List.of(
        Named.of(
            "repeated triggers", "agreed to cap the revenue share and ended exclusive rights "),
        Named.of(
            "triggers and parties", "OpenAI agreed to cap cap cap revenue share with Microsoft "),
        Named.of("a party that is missing", "Nvidia agreed to cap the revenue share. "),
        Named.of("repeated names", "OpenAI "),
        Named.of("a list of names", "OpenAI, Microsoft, Oracle and Nvidia, "),
        Named.of("cues", "reportedly could if not deny may "),
        Named.of("nested quotes", "“‘\"'"),
        Named.of("quotes with words", "“OpenAI ‘said \"it will "),
        Named.of("unclosed brackets", "("),
        Named.of("brackets with words", "OpenAI (which [will {cut "),
        Named.of("one endless word", "a"),
        Named.of("one endless foreign word", "é"),
        Named.of("digits", "7"),
        Named.of("figures", "$7,500 million to 8 "),
        Named.of("no full stops", "the company of the year will be in the market with its money "),
        Named.of("line breaks", "\n"),
        Named.of("words and line breaks", "cap\n\nrevenue\n"),
        Named.of("combining marks", "\u0301"),
        Named.of("letters with combining marks", "e\u0301\u0302"),
        Named.of("full stops", "a. "),
        Named.of("apostrophes", "s's'"),
        Named.of("single capitals", "A."),
        Named.of("hyphens", "cap-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("units")
  void staysWithinTheBound(String unit) {
    long nanos = bestNanos(item(unit.repeat(LENGTH / unit.length())));
    assertThat(nanos / (double) ordinaryNanos)
        .as("times the time of ordinary text")
        .isLessThan(AT_MOST_TIMES);
  }

  private static Item item(String body) {
    return Items.news("The news of the day", body);
  }

  private static long bestNanos(Item item) {
    long best = Long.MAX_VALUE;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      long start = System.nanoTime();
      CATALOGUE.extractor().extract(item);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
