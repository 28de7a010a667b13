package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number together with the unit that is written with it. */
final class MeasureReader {
  /** Words between a number and what it counts: "30,000 of Nvidia's Rubin GPUs". */
  static final int MAXIMUM_ADJECTIVES = 5;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

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

  /** The measure that begins at this token. */
  @Nullable Measure at(int token) {
    if (isWord(token, "the")) {
      // The word stands in every other sentence, and begins nothing but these.
      return oneUnitOrSeat(token);
    }
    if (tokens.kind(token) == TokenKind.NUMBER) {
      return numberWithUnit(token);
    }
    AmountUnit currency = UnitWords.currencyBefore(tokens, token);
    if (currency != null && !isOtherDollar(token)) {
      NumberReader.ScaledNumber number = numbers.at(token + 1);
      return number == null ? null : Measure.of(number, currency, number.last());
    }
    return tokens.kind(token) == TokenKind.WORD ? atWord(token) : null;
  }

  private @Nullable Measure atWord(int token) {
    Measure measure = fraction(token);
    measure = measure == null ? numberWithUnit(token) : measure;
    return measure == null ? oneUnitOrSeat(token) : measure;
  }

  private @Nullable Measure numberWithUnit(int token) {
    NumberReader.ScaledNumber number = numbers.at(token);
    return number == null ? null : withUnit(token, number);
  }

  private @Nullable Measure oneUnitOrSeat(int token) {
    Measure unit = oneUnit(token);
    return unit == null ? seat(token) : unit;
  }

  private boolean isOtherDollar(int token) {
    return tokens.isSign(token, '$')
        && tokens.touchesPrevious(token)
        && UnitWords.isOtherDollar(tokens, token - 1);
  }

  private @Nullable Measure withUnit(int token, NumberReader.ScaledNumber number) {
    Measure measure = unitBehindRange(number);
    measure = measure == null ? unitBehind(number) : measure;
    measure = measure == null ? partOfDollar(number) : measure;
    measure = measure == null ? counted(number) : measure;
    return measure == null ? heads(token, number) : measure;
  }

  /** As in "a team of nine" or "fourteen in all". */
  private @Nullable Measure heads(int token, NumberReader.ScaledNumber number) {
    int end = number.last();
    boolean team = isBehind(token, "of") && token - 2 >= sentence.first();
    boolean ofTeam = team && UnitWords.isTeam(tokens, token - 2) && !number.scaled();
    return ofTeam || (isWord(end, "in") && isWord(end + 1, "all"))
        ? Measure.of(number, AmountUnit.COUNT, end)
        : null;
  }

  /** In "5 to 10 billion dollars" and "four to five million chips" the units are the same. */
  private @Nullable Measure unitBehindRange(NumberReader.ScaledNumber number) {
    int end = number.last();
    boolean between = isWord(end, "and") && isBehind(end - 1, "between");
    boolean range = between || isWord(end, "to") || isWord(end, "or");
    NumberReader.ScaledNumber second = range ? numbers.at(end + 1) : null;
    if (second == null) {
      return null;
    }
    Measure behind = unitBehind(second);
    behind = behind == null ? counted(second) : behind;
    return behind == null ? null : Measure.of(number, behind.unit(), end);
  }

  private @Nullable Measure unitBehind(NumberReader.ScaledNumber number) {
    boolean more = isWord(number.last(), "plus") || isWord(number.last(), "more");
    int token = number.last() + (more ? 1 : 0);
    if (isWord(token, "per") && isWord(token + 1, "cent")) {
      return Measure.of(number, AmountUnit.PERCENT, token + 2);
    }
    int noun = isWord(token, "us") || isWord(token, "u.s") ? token + 1 : token;
    AmountUnit unit = noun < last ? UnitWords.after(tokens, noun) : null;
    return unit == null ? null : Measure.of(number, unit, noun + 1);
  }

  /** "Ten cents of each dollar" are ten in a hundred, in whatever order a text says it. */
  private @Nullable Measure partOfDollar(NumberReader.ScaledNumber number) {
    return isWord(number.last(), "cents") && speaksOfEachDollar()
        ? Measure.of(number, AmountUnit.PERCENT, number.last() + 1)
        : null;
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

  private @Nullable Measure counted(NumberReader.ScaledNumber number) {
    int end = Math.min(last, number.last() + MAXIMUM_ADJECTIVES + 1);
    for (int noun = number.last(); noun < end; noun++) {
      AmountUnit unit = UnitWords.counted(tokens, noun);
      if (unit != null) {
        return Measure.of(number, unit, noun + 1);
      }
      if (tokens.kind(noun) == TokenKind.SIGN || UnitWords.endsCount(tokens, noun)) {
        break;
      }
    }
    return null;
  }

  /** As in "more than a gigawatt", "another gigawatt", "half a gigawatt" or "the decade". */
  private @Nullable Measure oneUnit(int token) {
    boolean half = isWord(token, "half") && isWord(token + 1, "a");
    int noun = token + (half ? 2 : 1);
    boolean one = isOne(token) && !isBehind(token, "of");
    if (noun >= last) {
      return null;
    }
    if (isWord(noun, "decade") && (one || isSpan(token))) {
      return Measure.of(BigDecimal.TEN, AmountUnit.YEAR, noun + 1);
    }
    return (half || one || isWord(token, "another"))
            && UnitWords.after(tokens, noun) == AmountUnit.GW
        ? Measure.of(half ? HALF : BigDecimal.ONE, AmountUnit.GW, noun + 1)
        : null;
  }

  /** "Over the decade" is a term of ten years; "in the decade" and "of the decade" are dates. */
  private boolean isSpan(int token) {
    return isWord(token, "the") && isBehind(token, "over");
  }

  /** As in "a board seat", "the observer seat" or "a non-voting observer", but not "as one". */
  private @Nullable Measure seat(int token) {
    boolean known = isWord(token, "the");
    if (isBehind(token, "as") || !(isOne(token) || known)) {
      return null;
    }
    int end = Math.min(last, token + MAXIMUM_ADJECTIVES);
    for (int noun = token + (known ? 2 : 1);
        noun < end && tokens.kind(noun) == TokenKind.WORD;
        noun++) {
      if (UnitWords.isSeat(tokens, noun)) {
        return Measure.of(BigDecimal.ONE, AmountUnit.COUNT, noun + 1);
      }
      if (UnitWords.endsCount(tokens, noun) || isWord(noun, "of")) {
        break;
      }
    }
    return null;
  }

  /** As in "one-fifth", "three quarters of", "half of". */
  private @Nullable Measure fraction(int token) {
    if (isWord(token, "half")) {
      return FractionWords.standsAlone(sentence, token)
          ? Measure.of(FIFTY, AmountUnit.PERCENT, token + 1)
          : null;
    }
    int noun = token + 1;
    if (noun >= last || tokens.kind(token) != TokenKind.WORD) {
      return null;
    }
    BigDecimal percent = NumberWords.fractionInPercent(tokens, noun);
    if (percent == null || !FractionWords.isPart(sentence, noun)) {
      return null;
    }
    BigDecimal count = isOne(token) ? BigDecimal.ONE : NumberWords.small(tokens, token);
    return count == null ? null : Measure.of(count.multiply(percent), AmountUnit.PERCENT, noun + 1);
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
