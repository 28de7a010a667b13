package io.pactwatch.core.extract;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds amounts in the forms that people write: {@code $38bn}, {@code 38 billion dollars}, {@code
 * one-fifth}, {@code 20 per cent}, {@code seven-year}, {@code a million TPUs}, {@code 6GW}.
 */
final class AmountFinder {
  /** Adjectives between a number and what it counts: "220,000 Nvidia H100 GPUs". */
  private static final int MAXIMUM_ADJECTIVES = 3;

  /** Longer figures are no amounts, and would cost more than they are worth. */
  private static final int MAXIMUM_DIGITS = 24;

  private final Tokens tokens;
  private final int last;

  private AmountFinder(Tokens tokens, int last) {
    this.tokens = tokens;
    this.last = last;
  }

  /** The amounts of a sentence, in order, without overlaps. */
  static List<AmountMention> find(Sentence sentence) {
    AmountFinder finder = new AmountFinder(sentence.tokens(), sentence.last());
    List<AmountMention> found = new ArrayList<>();
    int token = sentence.first();
    while (token < sentence.last()) {
      Optional<AmountMention> mention = finder.at(token);
      mention.ifPresent(found::add);
      token = mention.map(AmountMention::last).orElse(token + 1);
    }
    return List.copyOf(found);
  }

  private Optional<AmountMention> at(int token) {
    Optional<AmountUnit> currency = UnitWords.currencyBefore(word(token));
    if (currency.isPresent()) {
      return number(token + 1).map(number -> number.of(token, currency.get()));
    }
    if (tokens.kind(token) != TokenKind.NUMBER && tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    return fraction(token).or(() -> number(token).flatMap(number -> withUnit(token, number)));
  }

  /** A number with the scale that follows it. */
  private record ScaledNumber(BigDecimal value, int last) {
    AmountMention of(int first, AmountUnit unit) {
      return of(first, last, unit);
    }

    AmountMention of(int first, int end, AmountUnit unit) {
      return new AmountMention(first, end, new Amount(value, unit));
    }
  }

  private Optional<ScaledNumber> number(int token) {
    if (token >= last) {
      return Optional.empty();
    }
    Optional<BigDecimal> digits = digits(token);
    if (digits.isPresent()) {
      return Optional.of(scaled(digits.get(), token + 1));
    }
    String word = word(token);
    if (word.equals("a") && token + 1 < last && NumberWords.scale(word(token + 1)).isPresent()) {
      return Optional.of(scaled(BigDecimal.ONE, token + 1));
    }
    return NumberWords.small(word).map(value -> scaled(value, token + 1));
  }

  private ScaledNumber scaled(BigDecimal value, int token) {
    Optional<BigDecimal> scale = token < last ? NumberWords.scale(word(token)) : Optional.empty();
    return scale
        .map(factor -> new ScaledNumber(value.multiply(factor), token + 1))
        .or(() -> scaleBehindRange(token).map(f -> new ScaledNumber(value.multiply(f), token)))
        .orElse(new ScaledNumber(value, token));
  }

  /** In "5 to 10 billion" the first number has the second one's scale. */
  private Optional<BigDecimal> scaleBehindRange(int token) {
    boolean joined = token < last && (word(token).equals("to") || isSign(token, '\u2013'));
    int second = joined ? token + 1 : token;
    boolean range = (joined || isHyphenated(second)) && digits(second).isPresent();
    return range && second + 1 < last
        ? NumberWords.scale(word(second + 1)).filter(AmountFinder::isLarge)
        : Optional.empty();
  }

  private boolean isHyphenated(int token) {
    return token < last && tokens.isHyphenated(token);
  }

  private static boolean isLarge(BigDecimal scale) {
    return scale.compareTo(BigDecimal.valueOf(1_000)) > 0;
  }

  private Optional<AmountMention> withUnit(int first, ScaledNumber number) {
    int token = number.last();
    if (token >= last) {
      return Optional.empty();
    }
    if (word(token).equals("per") && token + 1 < last && word(token + 1).equals("cent")) {
      return Optional.of(number.of(first, token + 2, AmountUnit.PERCENT));
    }
    Optional<AmountUnit> unit = UnitWords.after(word(token));
    if (unit.isPresent()) {
      return Optional.of(number.of(first, token + 1, unit.get()));
    }
    for (int noun = token; noun < last && noun <= token + MAXIMUM_ADJECTIVES; noun++) {
      Optional<AmountUnit> counted = UnitWords.counted(word(noun));
      if (counted.isPresent()) {
        return Optional.of(number.of(first, noun + 1, counted.get()));
      }
      if (tokens.kind(noun) == TokenKind.SIGN) {
        break;
      }
    }
    return Optional.empty();
  }

  /** As in "one-fifth" or "three quarters of". */
  private Optional<AmountMention> fraction(int token) {
    int noun = token + 1;
    if (noun >= last || tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    Optional<BigDecimal> count =
        word(token).equals("a") ? Optional.of(BigDecimal.ONE) : NumberWords.small(word(token));
    boolean ofSomething = noun + 1 < last && word(noun + 1).equals("of");
    if (!ofSomething && !tokens.isHyphenated(noun)) {
      return Optional.empty();
    }
    return count.flatMap(
        number ->
            NumberWords.fractionInPercent(word(noun))
                .map(percent -> number.multiply(BigDecimal.valueOf(percent)))
                .map(p -> new ScaledNumber(p, noun + 1).of(token, AmountUnit.PERCENT)));
  }

  private Optional<BigDecimal> digits(int token) {
    if (token >= last || tokens.kind(token) != TokenKind.NUMBER) {
      return Optional.empty();
    }
    String plain = tokens.textOf(token).replace(",", "");
    boolean readable =
        plain.length() <= MAXIMUM_DIGITS
            && plain.indexOf('.') == plain.lastIndexOf('.')
            && plain.codePoints().allMatch(c -> c == '.' || Character.isDigit(c));
    if (!readable) {
      return Optional.empty();
    }
    StringBuilder ascii = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> ascii.append(c == '.' ? "." : Integer.toString(Character.digit(c, 10))));
    return Optional.of(new BigDecimal(ascii.toString()));
  }

  private boolean isSign(int token, char sign) {
    return token < last && tokens.isSign(token, sign);
  }

  private String word(int token) {
    return Tokenizer.fold(tokens.textOf(token));
  }
}
