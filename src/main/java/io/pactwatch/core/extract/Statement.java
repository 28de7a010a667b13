package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.SignalKey;
import java.util.List;
import java.util.Optional;

/**
 * What one match says of one key. The statements of an item with the same key and type become one
 * signal.
 *
 * @param key who
 * @param match where
 * @param reading the sentence
 * @param certainty how sure
 * @param attributedTo the outlet that is named as its origin
 */
record Statement(
    SignalKey key,
    RuleMatch match,
    SentenceReading reading,
    Certainty certainty,
    Optional<String> attributedTo) {

  Rule rule() {
    return match.rule().rule();
  }

  int relevance() {
    return Relevance.of(reading.sentence());
  }

  /** The amounts of the kinds that size what the rule is about. */
  List<Amount> amounts() {
    return reading.amounts().stream()
        .filter(amount -> rule().amounts().contains(AmountKind.of(amount.amount().unit())))
        .map(AmountMention::amount)
        .toList();
  }

  Evidence evidence() {
    Sentence sentence = reading.sentence();
    Cue cue =
        new Cue(
            rule().id(),
            sentence.tokens().start(match.triggerFirst()),
            sentence.tokens().end(match.triggerLast() - 1));
    return new Evidence(
        sentence.field(), sentence.start(), sentence.end(), sentence.text(), List.of(cue));
  }
}
