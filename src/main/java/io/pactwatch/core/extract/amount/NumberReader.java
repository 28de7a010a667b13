package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers as people write them, with the scale that follows: {@code 38 billion}, {@code
 * 1.4trn}, {@code a million}, {@code half a million}, {@code forty-nine}, {@code 5 to 10 billion}.
 */
final class NumberReader {
  /** Longer figures are no amounts, and would cost more than they are worth. */
  private static final int MAXIMUM_DIGITS = 24;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Tokens tokens;
  private final int last;

  NumberReader(Sentence sentence) {
    tokens = sentence.tokens();
    last = sentence.last();
  }

  /**
   * A number, where it ends.
   *
   * @param value with its scale
   * @param last the token after its last
   * @param scale what a word such as {@code billion} made of it; else one
   */
  record ScaledNumber(BigDecimal value, int last, BigDecimal scale) {
    boolean scaled() {
      return scale.compareTo(BigDecimal.ONE) > 0;
    }
  }

  /** The number that begins at this token. */
  Optional<ScaledNumber> at(int token) {
    if (token >= last) {
      return Optional.empty();
    }
    Optional<BigDecimal> digits = digits(token);
    if (digits.isPresent()) {
      return Optional.of(scaled(digits.get(), token + 1));
    }
    if (tokens.isWord(token, "a") && scaleAt(token + 1).isPresent()) {
      return Optional.of(scaled(BigDecimal.ONE, token + 1));
    }
    if (tokens.isWord(token, "half")) {
      return partOfScale(HALF, token + 1);
    }
    if (tokens.isWord(token, "quarter")) {
      return partOfScale(QUARTER, token + 1);
    }
    return compound(token)
        .or(() -> NumberWords.small(tokens, token).map(value -> small(value, token + 1)));
  }

  /** As in "seven" or "four and a half". */
  private ScaledNumber small(BigDecimal value, int next) {
    boolean andHalf =
        next + 2 < last
            && isAnd(next)
            && tokens.isWord(next + 1, "a")
            && tokens.isWord(next + 2, "half");
    return andHalf ? scaled(value.add(HALF), next + 3) : scaled(value, next);
  }

  /** As in "forty-nine per cent". */
  private Optional<ScaledNumber> compound(int token) {
    int ones = token + 1;
    return ones < last && tokens.isHyphenated(ones)
        ? NumberWords.compound(tokens, token, ones).map(value -> scaled(value, ones + 1))
        : Optional.empty();
  }

  /** As in "half a million" or "a half-billion". */
  private Optional<ScaledNumber> partOfScale(BigDecimal value, int next) {
    int scale = next < last && tokens.isWord(next, "a") ? next + 1 : next;
    return scaleAt(scale)
        .filter(NumberReader::isLarge)
        .map(factor -> new ScaledNumber(value.multiply(factor), scale + 1, factor));
  }

  private ScaledNumber scaled(BigDecimal value, int token) {
    return scaleAt(token)
        .map(factor -> scaledTwice(value, factor, token + 1))
        .or(() -> scaleBehindRange(token).map(f -> new ScaledNumber(value.multiply(f), token, f)))
        .orElse(new ScaledNumber(value, token, BigDecimal.ONE));
  }

  /** As in "220 thousand million" or "six hundred million". */
  private ScaledNumber scaledTwice(BigDecimal number, BigDecimal scale, int token) {
    return scaleAt(token)
        .map(scale::multiply)
        .map(both -> new ScaledNumber(number.multiply(both), token + 1, both))
        .orElse(new ScaledNumber(number.multiply(scale), token, scale));
  }

  /** In "5 to 10 billion" and "$5 and $10 billion" the first number has the second one's scale. */
  private Optional<BigDecimal> scaleBehindRange(int token) {
    boolean inMoney = token + 1 < last && UnitWords.currencyBefore(tokens, token + 1).isPresent();
    boolean joined = token < last && (isRangeSign(token) || (isAnd(token) && inMoney));
    joined |= token < last && isAnd(token) && token >= 2 && tokens.isWord(token - 2, "between");
    int second = token + (joined ? 1 : 0) + (joined && inMoney ? 1 : 0);
    boolean hyphen = token < last && tokens.isHyphenated(second);
    boolean range =
        (joined || hyphen)
            && second < last
            && (digits(second).isPresent() || NumberWords.small(tokens, second).isPresent());
    return range ? scaleAt(second + 1).filter(NumberReader::isLarge) : Optional.empty();
  }

  private boolean isAnd(int token) {
    return tokens.isWord(token, "and");
  }

  private boolean isRangeSign(int token) {
    return tokens.isWord(token, "to")
        || tokens.isWord(token, "or")
        || tokens.isSign(token, '\u2013')
        || tokens.isSign(token, '\u2014');
  }

  private Optional<BigDecimal> scaleAt(int token) {
    return token < last ? NumberWords.scale(tokens, token) : Optional.empty();
  }

  private static boolean isLarge(BigDecimal scale) {
    return scale.compareTo(THOUSAND) > 0;
  }

  private Optional<BigDecimal> digits(int token) {
    if (token >= last || tokens.kind(token) != TokenKind.NUMBER) {
      return Optional.empty();
    }
    String plain = tokens.textOf(token).replace(",", "");
    boolean readable =
        plain.length() <= MAXIMUM_DIGITS && plain.indexOf('.') == plain.lastIndexOf('.');
    return readable ? Optional.of(new BigDecimal(inAscii(plain))) : Optional.empty();
  }

  /** The same figure in digits of ASCII, as nearly all are already. */
  private static String inAscii(String figure) {
    int plain = 0;
    while (plain < figure.length() && figure.charAt(plain) <= '9') {
      plain++;
    }
    if (plain == figure.length()) {
      return figure;
    }
    StringBuilder ascii = new StringBuilder(figure.length());
    figure
        .codePoints()
        .forEach(c -> ascii.append(c == '.' ? "." : Integer.toString(Character.digit(c, 10))));
    return ascii.toString();
  }
}
