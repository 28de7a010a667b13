package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;

/**
 * A value with its unit.
 *
 * @param value with its scale
 * @param unit what it counts
 * @param scale how large the words behind it made it; a number that follows without them shares it
 * @param last the token after its last
 */
record Measure(BigDecimal value, AmountUnit unit, BigDecimal scale, int last) {
  static Measure of(BigDecimal value, AmountUnit unit, int last) {
    return new Measure(value, unit, BigDecimal.ONE, last);
  }

  static Measure of(NumberReader.ScaledNumber number, AmountUnit unit, int last) {
    return new Measure(number.value(), unit, number.scale(), last);
  }

  AmountMention mention(int first, AmountKind kind) {
    return new AmountMention(first, last, new Amount(value, unit), kind);
  }
}
