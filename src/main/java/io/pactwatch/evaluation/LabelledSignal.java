package io.pactwatch.evaluation;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.util.List;

/**
 * A signal that a person found in an item.
 *
 * @param key who
 * @param type what changes
 * @param direction whether the parties become more or less bound
 * @param certainty how sure the item is
 * @param amounts sorted; an amount that is labelled twice is here twice
 * @param evidence the sentence; may be empty
 * @param optional whether it is right to find it and no error to miss it
 */
public record LabelledSignal(
    SignalKey key,
    SignalType type,
    Direction direction,
    Certainty certainty,
    List<Amount> amounts,
    String evidence,
    boolean optional) {

  /** Sorts the amounts. */
  public LabelledSignal {
    amounts = amounts.stream().sorted().toList();
  }

  SignalIdentity identity() {
    return new SignalIdentity(key, type);
  }
}
