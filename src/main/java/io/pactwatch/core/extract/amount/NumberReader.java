package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

  /** The token that was asked about last, and what was found there. */
  private int asked = -1;

  private @Nullable ScaledNumber answer;

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

  /** The number that begins at this token; read once, for it is asked for again at once. */
  @Nullable ScaledNumber at(int token) {
    if (token != asked) {
      answer = token < last ? read(token) : null;
      asked = token;
    }
    return answer;
  }

  private @Nullable ScaledNumber read(int token) {
    BigDecimal digits = digits(token);
    if (digits != null) {
      return scaled(digits, token + 1);
    }
    if (tokens.isWord(token, "a") && scaleAt(token + 1) != null) {
      return scaled(BigDecimal.ONE, token + 1);
    }
    if (tokens.isWord(token, "half")) {
      return partOfScale(HALF, token + 1);
    }
    if (tokens.isWord(token, "quarter")) {
      return partOfScale(QUARTER, token + 1);
    }
    BigDecimal compound = compound(token);
    if (compound != null) {
      return scaled(compound, token + 2);
    }
    BigDecimal small = NumberWords.small(tokens, token);
    return small == null ? null : small(small, token + 1);
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
  private @Nullable BigDecimal compound(int token) {
    int ones = token + 1;
    return ones < last && tokens.isHyphenated(ones)
        ? NumberWords.compound(tokens, token, ones)
        : null;
  }

  /** As in "half a million" or "a half-billion". */
  private @Nullable ScaledNumber partOfScale(BigDecimal value, int next) {
    int token = next < last && tokens.isWord(next, "a") ? next + 1 : next;
    BigDecimal scale = scaleAt(token);
    return scale != null && isLarge(scale)
        ? new ScaledNumber(value.multiply(scale), token + 1, scale)
        : null;
  }

  private ScaledNumber scaled(BigDecimal value, int token) {
    BigDecimal scale = scaleAt(token);
    if (scale != null) {
      return scaledTwice(value, scale, token + 1);
    }
    BigDecimal shared = scaleBehindRange(token);
    return shared == null
        ? new ScaledNumber(value, token, BigDecimal.ONE)
        : new ScaledNumber(value.multiply(shared), token, shared);
  }

  /** As in "220 thousand million" or "six hundred million". */
  private ScaledNumber scaledTwice(BigDecimal number, BigDecimal scale, int token) {
    BigDecimal again = scaleAt(token);
    BigDecimal both = again == null ? scale : scale.multiply(again);
    return new ScaledNumber(number.multiply(both), again == null ? token : token + 1, both);
  }

  /** In "5 to 10 billion" and "$5 and $10 billion" the first number has the second one's scale. */
  private @Nullable BigDecimal scaleBehindRange(int token) {
    if (token >= last) {
      return null;
    }
    boolean inMoney = token + 1 < last && UnitWords.currencyBefore(tokens, token + 1) != null;
    boolean joined =
        isRangeSign(token)
            || (isAnd(token) && (inMoney || (token >= 2 && tokens.isWord(token - 2, "between"))));
    int second = token + (joined ? 1 : 0) + (joined && inMoney ? 1 : 0);
    if (second >= last || !(joined || tokens.isHyphenated(second)) || !isNumber(second)) {
      return null;
    }
    BigDecimal scale = scaleAt(second + 1);
    return scale != null && isLarge(scale) ? scale : null;
  }

  private boolean isNumber(int token) {
    return digits(token) != null || NumberWords.small(tokens, token) != null;
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

  private @Nullable BigDecimal scaleAt(int token) {
    return token < last ? NumberWords.scale(tokens, token) : null;
  }

  private static boolean isLarge(BigDecimal scale) {
    return scale.compareTo(THOUSAND) > 0;
  }

  private @Nullable BigDecimal digits(int token) {
    if (token >= last || tokens.kind(token) != TokenKind.NUMBER) {
      return null;
    }
    String plain = tokens.textOf(token).replace(",", "");
    boolean readable =
        plain.length() <= MAXIMUM_DIGITS && plain.indexOf('.') == plain.lastIndexOf('.');
    return readable ? new BigDecimal(inAscii(plain)) : null;
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
