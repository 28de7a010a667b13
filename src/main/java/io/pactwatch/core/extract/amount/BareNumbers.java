package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers without a unit, which share the one of the measure before them: "$50 billion, of which
 * fifteen billion now", "the remaining 35", "to 41 percent from 36".
 */
final class BareNumbers {
  /** The scale from which a number without a currency can be money: "fifteen billion now". */
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** From here on a plain number is rather a year or a count. */
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /** Words that make a number the rest of a sum. */
  private static final Words REST =
      Words.of("remaining", "other", "another", "further", "additional");

  /** Words that make a number the other end of a change, or another part. */
  private static final Words ENDS =
      Words.of("from", "to", "be", "which", "contribute", "contributes");

  private static final Words ABOUT =
      Words.of("about", "around", "some", "roughly", "nearly", "almost");

  private final Sentence sentence;
  private final Tokens tokens;
  private final int last;

  BareNumbers(Sentence sentence) {
    this.sentence = sentence;
    tokens = sentence.tokens();
    last = sentence.last();
  }

  /** What the number at this token is, if it stands alone and the words say that it goes on. */
  @Nullable Measure after(Measure before, int first, NumberReader.ScaledNumber number) {
    if (!endsAt(number.last())) {
      return null;
    }
    AmountUnit unit = before.unit();
    if (number.scaled()) {
      return unit.isMoney() && number.value().compareTo(MILLION) >= 0
          ? Measure.of(number, unit, number.last())
          : null;
    }
    boolean shares = isRest(first) || isOtherEnd(first);
    return shares && isShared(unit) && number.value().compareTo(THOUSAND) < 0
        ? new Measure(number.value().multiply(before.scale()), unit, before.scale(), number.last())
        : null;
  }

  /** Whether the words say that the number at this token is the rest of a sum. */
  boolean isRest(int first) {
    return first > sentence.first() && REST.have(tokens, first - 1);
  }

  private boolean isOtherEnd(int first) {
    int token = first - 1;
    while (token > sentence.first() && ABOUT.have(tokens, token)) {
      token--;
    }
    return token >= sentence.first() && ENDS.have(tokens, token);
  }

  /** Of other units a number alone says too little: "for five years, from 12". */
  private static boolean isShared(AmountUnit unit) {
    return switch (unit) {
      case USD, EUR, GBP, JPY, CNY, INR, KRW, PERCENT, GW, MW -> true;
      case YEAR, MONTH, DAY, CHIP, COUNT -> false;
    };
  }

  private boolean endsAt(int token) {
    return token >= last
        || (tokens.kind(token) == TokenKind.SIGN && !tokens.isSign(token, ':'))
        || UnitWords.endsCount(tokens, token);
  }
}
