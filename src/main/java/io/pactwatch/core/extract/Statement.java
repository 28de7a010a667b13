package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
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
 * @param amounts what sizes it, in the order of the text
 */
record Statement(
    SignalKey key,
    RuleMatch match,
    SentenceReading reading,
    Certainty certainty,
    Optional<String> attributedTo,
    List<Amount> amounts) {
  Statement {
    amounts = List.copyOf(amounts);
  }

  Rule rule() {
    return match.rule().rule();
  }

  int relevance() {
    return Relevance.of(reading.sentence());
  }

  Statement withAmounts(List<Amount> sized) {
    return new Statement(key, match, reading, certainty, attributedTo, sized);
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
