package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds amounts in the forms that people write: {@code $38bn}, {@code 38 billion dollars}, {@code
 * one-fifth}, {@code 20 per cent}, {@code seven-year}, {@code a million TPUs}, {@code 6GW}. What a
 * company is worth and what one piece costs are told apart from what is paid.
 */
public final class AmountFinder {
  /** Words between a number and what it counts: "30,000 of Nvidia's Rubin GPUs". */
  private static final int MAXIMUM_ADJECTIVES = 5;

  /** The scale from which a number without a currency can be money: "fifteen billion now". */
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private static final Set<String> OTHER_DOLLARS = Set.of("c", "a", "hk", "s", "nt", "ca", "au");
  private static final Set<String> ONE = Set.of("a", "an", "one");

  private final Sentence sentence;
  private final Tokens tokens;
  private final int last;
  private final NumberReader numbers;
  private final AmountContext context;

  private AmountFinder(Sentence sentence) {
    this.sentence = sentence;
    tokens = sentence.tokens();
    last = sentence.last();
    numbers = new NumberReader(sentence);
    context = new AmountContext(sentence);
  }

  /** The amounts of a sentence, in order, without overlaps. */
  static List<AmountMention> find(Sentence sentence) {
    return new AmountFinder(sentence).find();
  }

  private List<AmountMention> find() {
    List<AmountMention> found = new ArrayList<>();
    Optional<AmountUnit> currency = Optional.empty();
    int token = sentence.first();
    while (token < last) {
      Optional<Measure> measure = canBegin(token) ? at(token, currency) : Optional.empty();
      int first = token;
      token++;
      if (measure.isPresent()) {
        Measure measured = measure.get();
        token = measured.last();
        currency = measured.unit().isMoney() ? Optional.of(measured.unit()) : currency;
        context
            .kindOf(measured.unit(), first, measured.last())
            .ifPresent(kind -> found.add(measured.mention(first, kind)));
      }
    }
    return List.copyOf(found);
  }

  /** Most words cannot, and are not looked at any closer. */
  private boolean canBegin(int token) {
    return switch (tokens.kind(token)) {
      case NUMBER -> true;
      case SIGN -> UnitWords.isCurrencySign(tokens.firstChar(token));
      case WORD ->
          NumberWords.canBegin(tokens.firstChar(token), tokens.end(token) - tokens.start(token))
              && NumberWords.begins(word(token));
      case POSSESSIVE -> false;
    };
  }

  /** A value with its unit, and the token after its last. */
  private record Measure(BigDecimal value, AmountUnit unit, int last) {
    AmountMention mention(int first, AmountKind kind) {
      return new AmountMention(first, last, new Amount(value, unit), kind);
    }
  }

  private Optional<Measure> at(int token, Optional<AmountUnit> currencySoFar) {
    Optional<AmountUnit> currency = UnitWords.currencyBefore(word(token));
    if (currency.isPresent() && !isOtherDollar(token)) {
      return numbers
          .at(token + 1)
          .map(number -> new Measure(number.value(), currency.get(), number.last()));
    }
    if (tokens.kind(token) != TokenKind.NUMBER && tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    return fraction(token)
        .or(() -> numbers.at(token).flatMap(number -> withUnit(number, currencySoFar)))
        .or(() -> oneUnit(token));
  }

  private boolean isOtherDollar(int token) {
    return tokens.isSign(token, '$')
        && tokens.touchesPrevious(token)
        && OTHER_DOLLARS.contains(word(token - 1));
  }

  private Optional<Measure> withUnit(
      NumberReader.ScaledNumber number, Optional<AmountUnit> currencySoFar) {
    return unitBehindRange(number).or(() -> withUnitAt(number, currencySoFar));
  }

  /** In "5 to 10 billion dollars" the first number has the second one's unit. */
  private Optional<Measure> unitBehindRange(NumberReader.ScaledNumber number) {
    boolean range = isWord(number.last(), "to") || isWord(number.last(), "or");
    return range
        ? numbers
            .at(number.last() + 1)
            .filter(second -> second.last() < last)
            .flatMap(second -> UnitWords.after(word(second.last())))
            .map(unit -> new Measure(number.value(), unit, number.last()))
        : Optional.empty();
  }

  private Optional<Measure> withUnitAt(
      NumberReader.ScaledNumber number, Optional<AmountUnit> currencySoFar) {
    int token = number.last();
    if (token >= last) {
      return currencySoFar.flatMap(currency -> withoutUnit(number, currency));
    }
    if (word(token).equals("per") && isWord(token + 1, "cent")) {
      return Optional.of(new Measure(number.value(), AmountUnit.PERCENT, token + 2));
    }
    boolean american = isWord(token, "us") || isWord(token, "u.s");
    int noun = american ? token + 1 : token;
    Optional<AmountUnit> unit = noun < last ? UnitWords.after(word(noun)) : Optional.empty();
    return unit.map(known -> new Measure(number.value(), known, noun + 1))
        .or(() -> counted(number))
        .or(() -> currencySoFar.flatMap(currency -> withoutUnit(number, currency)));
  }

  private Optional<Measure> counted(NumberReader.ScaledNumber number) {
    int end = Math.min(last, number.last() + MAXIMUM_ADJECTIVES + 1);
    for (int noun = number.last(); noun < end; noun++) {
      Optional<AmountUnit> unit = UnitWords.counted(word(noun));
      if (unit.isPresent()) {
        return Optional.of(new Measure(number.value(), unit.get(), noun + 1));
      }
      if (tokens.kind(noun) == TokenKind.SIGN || UnitWords.endsCount(word(noun))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** In "$50 billion, of which 15 billion now" the second number has the first one's currency. */
  private Optional<Measure> withoutUnit(NumberReader.ScaledNumber number, AmountUnit currency) {
    boolean endsHere =
        number.last() >= last
            || tokens.kind(number.last()) == TokenKind.SIGN
            || UnitWords.endsCount(word(number.last()));
    return number.scaled() && number.value().compareTo(MILLION) >= 0 && endsHere
        ? Optional.of(new Measure(number.value(), currency, number.last()))
        : Optional.empty();
  }

  /** As in "more than a gigawatt" or "a decade". */
  private Optional<Measure> oneUnit(int token) {
    boolean partOfOne = token > sentence.first() && word(token - 1).equals("of");
    if (!ONE.contains(word(token)) || token + 1 >= last || partOfOne) {
      return Optional.empty();
    }
    String noun = word(token + 1);
    if (noun.equals("decade")) {
      return Optional.of(new Measure(BigDecimal.TEN, AmountUnit.YEAR, token + 2));
    }
    return UnitWords.after(noun)
        .filter(unit -> unit == AmountUnit.GW)
        .map(unit -> new Measure(BigDecimal.ONE, unit, token + 2));
  }

  /** As in "one-fifth", "three quarters of", "half of". */
  private Optional<Measure> fraction(int token) {
    if (isWord(token, "half")) {
      return FractionWords.standsAlone(sentence, token)
          ? Optional.of(new Measure(BigDecimal.valueOf(50), AmountUnit.PERCENT, token + 1))
          : Optional.empty();
    }
    int noun = token + 1;
    if (noun >= last || tokens.kind(token) != TokenKind.WORD) {
      return Optional.empty();
    }
    Optional<BigDecimal> count =
        ONE.contains(word(token)) ? Optional.of(BigDecimal.ONE) : NumberWords.small(word(token));
    return FractionWords.isPart(sentence, noun)
        ? count.flatMap(
            number ->
                NumberWords.fractionInPercent(word(noun))
                    .map(percent -> number.multiply(percent))
                    .map(percent -> new Measure(percent, AmountUnit.PERCENT, noun + 1)))
        : Optional.empty();
  }

  private boolean isWord(int token, String word) {
    return token < last && word(token).equals(word);
  }

  private String word(int token) {
    return Tokenizer.fold(tokens.textOf(token));
  }
}
