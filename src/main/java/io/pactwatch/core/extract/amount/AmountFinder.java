package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts in the forms that people write: {@code $38bn}, {@code 38 billion dollars}, {@code
 * one-fifth}, {@code 20 per cent}, {@code seven-year}, {@code a million TPUs}, {@code 6GW}. What a
 * company is worth and what one piece costs are told apart from what is paid.
 */
public final class AmountFinder {
  private static final Found NOTHING = new Found(List.of(), Optional.empty());

  private final Sentence sentence;
  private final NumberReader numbers;
  private final MeasureReader measures;
  private final BareNumbers bare;
  private final AmountContext context;
  private final Supplier<Optional<Measure>> moneyBefore;
  private final List<AmountMention> found = new ArrayList<>();
  private @Nullable Measure previous;
  private @Nullable Measure money;

  private AmountFinder(Sentence sentence, Supplier<Optional<Measure>> moneyBefore) {
    this.sentence = sentence;
    this.moneyBefore = moneyBefore;
    numbers = new NumberReader(sentence);
    measures = new MeasureReader(sentence, numbers);
    bare = new BareNumbers(sentence);
    context = new AmountContext(sentence);
  }

  /**
   * What was found.
   *
   * @param mentions the amounts, in order, without overlaps
   * @param money the last one in a currency, whatever it sizes
   */
  record Found(List<AmountMention> mentions, Optional<Measure> money) {}

  /** The amounts of a sentence; what the sentences before paid is asked for only if needed. */
  static Found find(Sentence sentence, Supplier<Optional<Measure>> moneyBefore) {
    int first = AmountBeginnings.from(sentence.first(), sentence);
    return first == sentence.last()
        ? NOTHING
        : new AmountFinder(sentence, moneyBefore).findFrom(first);
  }

  private Found findFrom(int first) {
    int token = first;
    while (token < sentence.last()) {
      Measure measure = at(token);
      if (measure == null) {
        token++;
      } else {
        add(token, measure);
        token = measure.last();
      }
      token = AmountBeginnings.from(token, sentence);
    }
    return new Found(List.copyOf(found), Optional.ofNullable(money));
  }

  private void add(int first, Measure measure) {
    previous = measure;
    money = measure.unit().isMoney() ? measure : money;
    context.kindOf(measure, first).ifPresent(kind -> found.add(measure.mention(first, kind)));
  }

  private @Nullable Measure at(int token) {
    Measure measure = measures.at(token);
    if (measure != null) {
      return measure;
    }
    NumberReader.ScaledNumber number = numbers.at(token);
    return number == null ? null : withoutUnit(token, number);
  }

  private @Nullable Measure withoutUnit(int token, NumberReader.ScaledNumber number) {
    Measure near = number.scaled() ? money : previous;
    if (near == null && (number.scaled() || bare.isRest(token))) {
      near = moneyBefore.get().orElse(null);
    }
    return near == null ? null : bare.after(near, token, number);
  }
}
