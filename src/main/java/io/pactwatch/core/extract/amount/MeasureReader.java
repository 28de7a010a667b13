package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a number together with the unit that is written with it. */
final class MeasureReader {
  /** Words between a number and what it counts: "30,000 of Nvidia's Rubin GPUs". */
  private static final int MAXIMUM_ADJECTIVES = 5;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

  /** What can make an amount of the article right before it. */
  private static final Words BEHIND_ARTICLE =
      Words.of(
          Stream.of(UnitWords.allAfter(), NumberWords.scalesAndFractions(), List.of("decade"))
              .flatMap(List::stream)
              .toList());

  private final Sentence sentence;
  private final Tokens tokens;
  private final int last;
  private final NumberReader numbers;

  MeasureReader(Sentence sentence, NumberReader numbers) {
    this.sentence = sentence;
    this.numbers = numbers;
    tokens = sentence.tokens();
    last = sentence.last();
  }

  /**
   * Whether what stands behind an article can make an amount of it. Articles stand in every
   * sentence, and nearly all are looked at no closer.
   */
  boolean canFollowArticle(int article) {
    int noun = article + 1;
    return noun < last
        && (BEHIND_ARTICLE.have(tokens, noun)
            || hasSeat(noun, Math.min(last, article + MAXIMUM_ADJECTIVES)));
  }

  private boolean hasSeat(int from, int to) {
    for (int noun = from; noun < to; noun++) {
      if (UnitWords.isSeat(tokens, noun)) {
        return true;
      }
    }
    return false;
  }

  /** The measure that begins at this token. */
  Optional<Measure> at(int token) {
    if (isWord(token, "the")) {
      // The word stands in every other sentence, and begins nothing but these.
      return oneUnit(token).or(() -> seat(token));
    }
    if (tokens.kind(token) == TokenKind.NUMBER) {
      return numbers.at(token).flatMap(number -> withUnit(token, number));
    }
    Optional<AmountUnit> currency = UnitWords.currencyBefore(tokens, token);
    if (currency.isPresent() && !isOtherDollar(token)) {
      return numbers.at(token + 1).map(number -> Measure.of(number, currency.get(), number.last()));
    }
    if (tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    return fraction(token)
        .or(() -> numbers.at(token).flatMap(number -> withUnit(token, number)))
        .or(() -> oneUnit(token))
        .or(() -> seat(token));
  }

  private boolean isOtherDollar(int token) {
    return tokens.isSign(token, '$')
        && tokens.touchesPrevious(token)
        && UnitWords.isOtherDollar(tokens, token - 1);
  }

  private Optional<Measure> withUnit(int token, NumberReader.ScaledNumber number) {
    return unitBehindRange(number)
        .or(() -> unitBehind(number))
        .or(() -> partOfDollar(number))
        .or(() -> counted(number))
        .or(() -> heads(token, number));
  }

  /** As in "a team of nine" or "fourteen in all". */
  private Optional<Measure> heads(int token, NumberReader.ScaledNumber number) {
    int end = number.last();
    boolean team = isBehind(token, "of") && token - 2 >= sentence.first();
    boolean ofTeam = team && UnitWords.isTeam(tokens, token - 2) && !number.scaled();
    return ofTeam || (isWord(end, "in") && isWord(end + 1, "all"))
        ? Optional.of(Measure.of(number, AmountUnit.COUNT, end))
        : Optional.empty();
  }

  /** In "5 to 10 billion dollars" and "four to five million chips" the units are the same. */
  private Optional<Measure> unitBehindRange(NumberReader.ScaledNumber number) {
    boolean between = isWord(number.last(), "and") && isBehind(number.last() - 1, "between");
    boolean range = between || isWord(number.last(), "to") || isWord(number.last(), "or");
    return range
        ? numbers
            .at(number.last() + 1)
            .flatMap(second -> unitBehind(second).or(() -> counted(second)))
            .map(second -> Measure.of(number, second.unit(), number.last()))
        : Optional.empty();
  }

  private Optional<Measure> unitBehind(NumberReader.ScaledNumber number) {
    boolean more = isWord(number.last(), "plus") || isWord(number.last(), "more");
    int token = number.last() + (more ? 1 : 0);
    if (isWord(token, "per") && isWord(token + 1, "cent")) {
      return Optional.of(Measure.of(number, AmountUnit.PERCENT, token + 2));
    }
    int noun = isWord(token, "us") || isWord(token, "u.s") ? token + 1 : token;
    return noun < last
        ? UnitWords.after(tokens, noun).map(unit -> Measure.of(number, unit, noun + 1))
        : Optional.empty();
  }

  /** "Ten cents of each dollar" are ten in a hundred, in whatever order a text says it. */
  private Optional<Measure> partOfDollar(NumberReader.ScaledNumber number) {
    return isWord(number.last(), "cents") && speaksOfEachDollar()
        ? Optional.of(Measure.of(number, AmountUnit.PERCENT, number.last() + 1))
        : Optional.empty();
  }

  private boolean speaksOfEachDollar() {
    for (int token = sentence.first(); token < last; token++) {
      boolean each = isWord(token, "each") || isWord(token, "every");
      if (each && (isWord(token + 1, "dollar") || isWord(token + 1, "euro"))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Measure> counted(NumberReader.ScaledNumber number) {
    int end = Math.min(last, number.last() + MAXIMUM_ADJECTIVES + 1);
    for (int noun = number.last(); noun < end; noun++) {
      Optional<AmountUnit> unit = UnitWords.counted(tokens, noun);
      if (unit.isPresent()) {
        return Optional.of(Measure.of(number, unit.get(), noun + 1));
      }
      if (tokens.kind(noun) == TokenKind.SIGN || UnitWords.endsCount(tokens, noun)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** As in "more than a gigawatt", "another gigawatt", "half a gigawatt" or "the decade". */
  private Optional<Measure> oneUnit(int token) {
    boolean half = isWord(token, "half") && isWord(token + 1, "a");
    int noun = token + (half ? 2 : 1);
    boolean one = isOne(token) && !isBehind(token, "of");
    if (noun >= last) {
      return Optional.empty();
    }
    if (isWord(noun, "decade") && (one || isSpan(token))) {
      return Optional.of(Measure.of(BigDecimal.TEN, AmountUnit.YEAR, noun + 1));
    }
    return half || one || isWord(token, "another")
        ? UnitWords.after(tokens, noun)
            .filter(unit -> unit == AmountUnit.GW)
            .map(unit -> Measure.of(half ? HALF : BigDecimal.ONE, unit, noun + 1))
        : Optional.empty();
  }

  /** "Over the decade" is a term of ten years; "in the decade" and "of the decade" are dates. */
  private boolean isSpan(int token) {
    return isWord(token, "the") && isBehind(token, "over");
  }

  /** As in "a board seat", "the observer seat" or "a non-voting observer", but not "as one". */
  private Optional<Measure> seat(int token) {
    boolean known = isWord(token, "the");
    if (isBehind(token, "as") || !(isOne(token) || known)) {
      return Optional.empty();
    }
    int end = Math.min(last, token + MAXIMUM_ADJECTIVES);
    for (int noun = token + (known ? 2 : 1);
        noun < end && tokens.kind(noun) == TokenKind.WORD;
        noun++) {
      if (UnitWords.isSeat(tokens, noun)) {
        return Optional.of(Measure.of(BigDecimal.ONE, AmountUnit.COUNT, noun + 1));
      }
      if (UnitWords.endsCount(tokens, noun) || isWord(noun, "of")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** As in "one-fifth", "three quarters of", "half of". */
  private Optional<Measure> fraction(int token) {
    if (isWord(token, "half")) {
      return FractionWords.standsAlone(sentence, token)
          ? Optional.of(Measure.of(FIFTY, AmountUnit.PERCENT, token + 1))
          : Optional.empty();
    }
    int noun = token + 1;
    if (noun >= last || tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    Optional<BigDecimal> count =
        isOne(token) ? Optional.of(BigDecimal.ONE) : NumberWords.small(tokens, token);
    return FractionWords.isPart(sentence, noun)
        ? count.flatMap(
            number ->
                NumberWords.fractionInPercent(tokens, noun)
                    .map(percent -> number.multiply(percent))
                    .map(percent -> Measure.of(percent, AmountUnit.PERCENT, noun + 1)))
        : Optional.empty();
  }

  private boolean isOne(int token) {
    return isWord(token, "a") || isWord(token, "an") || isWord(token, "one");
  }

  private boolean isBehind(int token, String word) {
    return token > sentence.first() && tokens.isWord(token - 1, word);
  }

  private boolean isWord(int token, String word) {
    return token < last && tokens.isWord(token, word);
  }
}
