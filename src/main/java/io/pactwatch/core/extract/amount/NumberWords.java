package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.WordValues;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What English number words, scales and unit names are worth. */
final class NumberWords {
  private static final WordValues<Integer> SMALL =
      WordValues.of(
          Map.ofEntries(
              Map.entry("one", 1),
              Map.entry("two", 2),
              Map.entry("three", 3),
              Map.entry("four", 4),
              Map.entry("five", 5),
              Map.entry("six", 6),
              Map.entry("seven", 7),
              Map.entry("eight", 8),
              Map.entry("nine", 9),
              Map.entry("ten", 10),
              Map.entry("eleven", 11),
              Map.entry("twelve", 12),
              Map.entry("fifteen", 15),
              Map.entry("eighteen", 18),
              Map.entry("thirteen", 13),
              Map.entry("fourteen", 14),
              Map.entry("sixteen", 16),
              Map.entry("seventeen", 17),
              Map.entry("nineteen", 19),
              Map.entry("twenty", 20),
              Map.entry("thirty", 30),
              Map.entry("forty", 40),
              Map.entry("fifty", 50),
              Map.entry("sixty", 60),
              Map.entry("seventy", 70),
              Map.entry("eighty", 80),
              Map.entry("ninety", 90)));

  private static final WordValues<BigDecimal> SCALES =
      WordValues.of(
          Map.ofEntries(
              Map.entry("dozen", BigDecimal.valueOf(12)),
              Map.entry("hundred", power(2)),
              Map.entry("thousand", power(3)),
              Map.entry("k", power(3)),
              Map.entry("million", power(6)),
              Map.entry("m", power(6)),
              Map.entry("mn", power(6)),
              Map.entry("mln", power(6)),
              Map.entry("billion", power(9)),
              Map.entry("billions", power(9)),
              Map.entry("b", power(9)),
              Map.entry("bn", power(9)),
              Map.entry("bln", power(9)),
              Map.entry("trillion", power(12)),
              Map.entry("t", power(12)),
              Map.entry("tn", power(12)),
              Map.entry("trn", power(12))));

  private static final WordValues<BigDecimal> FRACTIONS_IN_PERCENT =
      WordValues.of(
          Map.of(
              "half", BigDecimal.valueOf(50),
              "third", new BigDecimal("33.3"),
              "thirds", new BigDecimal("33.3"),
              "quarter", BigDecimal.valueOf(25),
              "quarters", BigDecimal.valueOf(25),
              "fifth", BigDecimal.valueOf(20),
              "fifths", BigDecimal.valueOf(20),
              "tenth", BigDecimal.TEN,
              "tenths", BigDecimal.TEN,
              "twentieth", BigDecimal.valueOf(5)));

  /** Other words with which an amount can begin. */
  private static final List<String> OTHER_BEGINNINGS =
      List.of("half", "quarter", "usd", "eur", "gbp", "rmb");

  private static final List<String> ARTICLES = List.of("a", "an", "another", "the");

  private static final WordValues<Beginning> BEGINNINGS = WordValues.of(beginnings());

  private static final int TWENTY = 20;

  private NumberWords() {}

  /** How an amount can begin with a word. */
  enum Beginning {
    /** As a number, a fraction or a currency. */
    NUMBER,
    /** Only before few others. */
    ARTICLE
  }

  private static Map<String, Beginning> beginnings() {
    Map<String, Beginning> beginnings = new HashMap<>();
    SMALL.words().forEach(word -> beginnings.put(word, Beginning.NUMBER));
    OTHER_BEGINNINGS.forEach(word -> beginnings.put(word, Beginning.NUMBER));
    ARTICLES.forEach(word -> beginnings.put(word, Beginning.ARTICLE));
    return beginnings;
  }

  /** How an amount can begin with the word, if it can: one look-up, for it is asked of each. */
  static @Nullable Beginning beginning(Tokens tokens, int token) {
    return BEGINNINGS.at(tokens, token);
  }

  /** The words that make a number larger, or a part of something. */
  static List<String> scalesAndFractions() {
    return Stream.concat(SCALES.words().stream(), FRACTIONS_IN_PERCENT.words().stream()).toList();
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.TEN.pow(exponent);
  }

  /** The value of a word such as {@code seven}. */
  static @Nullable BigDecimal small(Tokens tokens, int token) {
    Integer value = SMALL.at(tokens, token);
    return value == null ? null : BigDecimal.valueOf(value);
  }

  /** The value of {@code forty-nine} by its two words. */
  static @Nullable BigDecimal compound(Tokens tokens, int tens, int ones) {
    Integer ten = SMALL.at(tokens, tens);
    Integer one = SMALL.at(tokens, ones);
    return ten != null && one != null && ten >= TWENTY && one < 10
        ? BigDecimal.valueOf(ten + (long) one)
        : null;
  }

  /** The factor that a word such as {@code bn} stands for. */
  static @Nullable BigDecimal scale(Tokens tokens, int token) {
    return SCALES.at(tokens, token);
  }

  /** What part of a hundred a word such as {@code fifth} stands for. */
  static @Nullable BigDecimal fractionInPercent(Tokens tokens, int token) {
    return FRACTIONS_IN_PERCENT.at(tokens, token);
  }
}
