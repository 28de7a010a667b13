package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.WordValues;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.AmountUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and signs by which texts name units. */
final class UnitWords {
  private static final WordValues<AmountUnit> CURRENCY_SIGNS =
      WordValues.of(
          Map.of(
              "$", AmountUnit.USD,
              "\u20ac", AmountUnit.EUR,
              "\u00a3", AmountUnit.GBP,
              "\u00a5", AmountUnit.JPY,
              "\u20b9", AmountUnit.INR,
              "\u20a9", AmountUnit.KRW,
              "usd", AmountUnit.USD,
              "eur", AmountUnit.EUR,
              "gbp", AmountUnit.GBP,
              "rmb", AmountUnit.CNY));

  private static final WordValues<AmountUnit> AFTER_THE_NUMBER =
      WordValues.of(
          Map.ofEntries(
              Map.entry("dollar", AmountUnit.USD),
              Map.entry("dollars", AmountUnit.USD),
              Map.entry("usd", AmountUnit.USD),
              Map.entry("euro", AmountUnit.EUR),
              Map.entry("euros", AmountUnit.EUR),
              Map.entry("eur", AmountUnit.EUR),
              Map.entry("\u20ac", AmountUnit.EUR),
              Map.entry("pound", AmountUnit.GBP),
              Map.entry("pounds", AmountUnit.GBP),
              Map.entry("gbp", AmountUnit.GBP),
              Map.entry("yen", AmountUnit.JPY),
              Map.entry("yuan", AmountUnit.CNY),
              Map.entry("renminbi", AmountUnit.CNY),
              Map.entry("rupees", AmountUnit.INR),
              Map.entry("won", AmountUnit.KRW),
              Map.entry("%", AmountUnit.PERCENT),
              Map.entry("percent", AmountUnit.PERCENT),
              Map.entry("pct", AmountUnit.PERCENT),
              Map.entry("gw", AmountUnit.GW),
              Map.entry("gigawatt", AmountUnit.GW),
              Map.entry("gigawatts", AmountUnit.GW),
              Map.entry("mw", AmountUnit.MW),
              Map.entry("megawatt", AmountUnit.MW),
              Map.entry("megawatts", AmountUnit.MW),
              Map.entry("year", AmountUnit.YEAR),
              Map.entry("years", AmountUnit.YEAR),
              Map.entry("month", AmountUnit.MONTH),
              Map.entry("months", AmountUnit.MONTH),
              Map.entry("day", AmountUnit.DAY),
              Map.entry("days", AmountUnit.DAY)));

  private static final WordValues<AmountUnit> COUNTED =
      WordValues.of(
          Map.ofEntries(
              Map.entry("chips", AmountUnit.CHIP),
              Map.entry("gpus", AmountUnit.CHIP),
              Map.entry("tpus", AmountUnit.CHIP),
              Map.entry("accelerators", AmountUnit.CHIP),
              Map.entry("processors", AmountUnit.CHIP),
              Map.entry("shares", AmountUnit.COUNT),
              Map.entry("employees", AmountUnit.COUNT),
              Map.entry("researchers", AmountUnit.COUNT),
              Map.entry("engineers", AmountUnit.COUNT),
              Map.entry("people", AmountUnit.COUNT),
              Map.entry("staff", AmountUnit.COUNT),
              Map.entry("founders", AmountUnit.COUNT),
              Map.entry("cofounders", AmountUnit.COUNT),
              Map.entry("scientists", AmountUnit.COUNT),
              Map.entry("designers", AmountUnit.COUNT),
              Map.entry("developers", AmountUnit.COUNT),
              Map.entry("executives", AmountUnit.COUNT),
              Map.entry("colleagues", AmountUnit.COUNT),
              Map.entry("others", AmountUnit.COUNT),
              Map.entry("customers", AmountUnit.COUNT),
              Map.entry("seats", AmountUnit.COUNT),
              Map.entry("sites", AmountUnit.COUNT)));

  /** Each of these is one place at the table of a board. */
  private static final Words SEATS = Words.of("seat", "observer");

  private static final Words TEAMS = Words.of("team", "group", "crew");

  /** What stands right before the sign of a dollar that is not the American one. */
  private static final Words OTHER_DOLLARS = Words.of("c", "a", "hk", "s", "nt", "ca", "au");

  /** Words behind which nothing is counted any more: "30 in 2026", "15 billion now". */
  private static final Words ENDS_COUNT =
      Words.of(
          "and", "or", "but", "in", "into", "from", "to", "for", "over", "by", "on", "at", "with",
          "now", "comes", "come", "is", "are", "was", "were", "will", "would", "this", "next",
          "last", "more", "that", "which", "as", "when", "if", "a", "then", "follows", "follow",
          "upfront", "depends", "depend", "between", "through", "until", "later", "once", "after");

  private static final String CURRENCIES = "$\u20ac\u00a3\u00a5\u20b9\u20a9";

  private UnitWords() {}

  /** Whether a sign is that of a currency. */
  static boolean isCurrencySign(char sign) {
    return CURRENCIES.indexOf(sign) >= 0;
  }

  /** The currency that stands before its number. */
  static @Nullable AmountUnit currencyBefore(Tokens tokens, int token) {
    return CURRENCY_SIGNS.at(tokens, token);
  }

  /** All names of units that can follow their number at once. */
  static List<String> allAfter() {
    return AFTER_THE_NUMBER.words();
  }

  /** The unit that follows its number at once. */
  static @Nullable AmountUnit after(Tokens tokens, int token) {
    return AFTER_THE_NUMBER.at(tokens, token);
  }

  /** The unit of a thing that is counted, which can have adjectives before it. */
  static @Nullable AmountUnit counted(Tokens tokens, int token) {
    return isModelNumber(tokens, token) ? AmountUnit.CHIP : COUNTED.at(tokens, token);
  }

  /** Accelerators go by the numbers of their models, as no other thing that is counted here. */
  private static boolean isModelNumber(Tokens tokens, int token) {
    int length = tokens.end(token) - tokens.start(token);
    if (length <= 3 || !Character.isDigit(tokens.text().charAt(tokens.end(token) - 2))) {
      return false;
    }
    String word = tokens.folded(token);
    return word.charAt(word.length() - 1) == 's' && Character.isLetter(word.charAt(0));
  }

  /** Whether a word is a place on a board. */
  static boolean isSeat(Tokens tokens, int token) {
    return SEATS.have(tokens, token);
  }

  /** Whether a word means people who work together. */
  static boolean isTeam(Tokens tokens, int token) {
    return TEAMS.have(tokens, token);
  }

  /** Whether a dollar sign behind it means another country's. */
  static boolean isOtherDollar(Tokens tokens, int token) {
    return OTHER_DOLLARS.have(tokens, token);
  }

  /** Whether a word ends the search for what a number counts. */
  static boolean endsCount(Tokens tokens, int token) {
    return ENDS_COUNT.have(tokens, token);
  }
}
