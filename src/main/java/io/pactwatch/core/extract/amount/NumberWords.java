package io.pactwatch.core.extract.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What English number words, scales and unit names are worth. */
final class NumberWords {
  private static final Map<String, Integer> SMALL =
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
          Map.entry("ninety", 90));

  private static final Map<String, BigDecimal> SCALES =
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
          Map.entry("trn", power(12)));

  private static final Map<String, BigDecimal> FRACTIONS_IN_PERCENT =
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
          "twentieth", BigDecimal.valueOf(5));

  private static final Set<String> OTHER_BEGINNINGS =
      Set.of("a", "an", "another", "the", "half", "quarter", "usd", "eur", "gbp", "rmb");

  private static final int TWENTY = 20;

  /** For each letter the lengths of the words that begin so, as bits. */
  private static final int[] LENGTHS_BY_LETTER = new int['z' + 1];

  static {
    Stream.concat(SMALL.keySet().stream(), OTHER_BEGINNINGS.stream())
        .forEach(word -> LENGTHS_BY_LETTER[word.charAt(0)] |= 1 << word.length());
  }

  private NumberWords() {}

  /**
   * Whether any word of this length {@link #begins} that has this first letter; for speed alone.
   */
  static boolean canBegin(char first, int length) {
    int lower = Character.toLowerCase(first);
    return lower < LENGTHS_BY_LETTER.length
        && length < Integer.SIZE
        && (LENGTHS_BY_LETTER[lower] & 1 << length) != 0;
  }

  /** Whether a number, a fraction or a sum of money can begin with the word. */
  static boolean begins(String word) {
    return SMALL.containsKey(word) || OTHER_BEGINNINGS.contains(word);
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.TEN.pow(exponent);
  }

  /** The value of a word such as {@code seven}. */
  static Optional<BigDecimal> small(String word) {
    return Optional.ofNullable(SMALL.get(word)).map(BigDecimal::valueOf);
  }

  /** The value of {@code forty-nine} by its two words. */
  static Optional<BigDecimal> compound(String tens, String ones) {
    int ten = SMALL.getOrDefault(tens, 0);
    int one = SMALL.getOrDefault(ones, 0);
    return ten >= TWENTY && one > 0 && one < 10
        ? Optional.of(BigDecimal.valueOf(ten + (long) one))
        : Optional.empty();
  }

  /** The factor that a word such as {@code bn} stands for. */
  static Optional<BigDecimal> scale(String word) {
    return Optional.ofNullable(SCALES.get(word));
  }

  /** What part of a hundred a word such as {@code fifth} stands for. */
  static Optional<BigDecimal> fractionInPercent(String word) {
    return Optional.ofNullable(FRACTIONS_IN_PERCENT.get(word));
  }
}
