package io.pactwatch.core.extract.certainty;

import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.catalogue.CueScope;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a match states anything, and how surely: by the cues that govern it, and where
 * none does by who speaks, in the sentence, its paragraph, the lead, the item.
 */
public final class CertaintyReader {
  private final ItemKind kind;
  private final PastReader past;
  private final VoiceReader voice;

  public CertaintyReader(Item item, List<SentenceReading> readings) {
    kind = item.kind();
    past = new PastReader(item.publishedAt());
    voice = new VoiceReader(readings);
  }

  /** How sure the statement in the sentence with this index is; nothing where nothing is stated. */
  public Optional<Certainty> certaintyOf(RuleMatch match, SentenceReading reading, int index) {
    if (reading.sentence().isQuestion() || past.isPast(match, reading.sentence())) {
      return Optional.empty();
    }
    Optional<CueEffect> strongest =
        reading.hedges().stream()
            .filter(hedge -> isHedge(hedge.group().effect()) && governs(hedge, match, reading))
            .map(hedge -> hedge.group().effect())
            .min(CueEffect::compareTo);
    return strongest.isPresent()
        ? certaintyBy(strongest.get())
        : Optional.of(unhedged(match, index));
  }

  private static boolean isHedge(CueEffect effect) {
    return effect.compareTo(CueEffect.REPORTS) < 0;
  }

  private Certainty unhedged(RuleMatch match, int index) {
    return switch (kind) {
      case ANNOUNCEMENT -> Certainty.CONFIRMED;
      case NEWS ->
          voice
              .of(index)
              .orElse(match.rule().rule().open() ? Certainty.CONFIRMED : Certainty.REPORTED);
    };
  }

  private static Optional<Certainty> certaintyBy(CueEffect effect) {
    return switch (effect) {
      case SUPPRESSES, NEGATES -> Optional.empty();
      case DENIES -> Optional.of(Certainty.DENIED);
      case RUMOURS -> Optional.of(Certainty.RUMOURED);
      case PREDICTS -> Optional.of(Certainty.PREDICTED);
      case REPORTS -> Optional.of(Certainty.REPORTED);
      case CONFIRMS -> Optional.of(Certainty.CONFIRMED);
    };
  }

  private static boolean governs(
      SentenceReading.Hedge hedge, RuleMatch match, SentenceReading reading) {
    Sentence sentence = reading.sentence();
    int reach = hedge.group().reach();
    CueScope scope = hedge.group().scope();
    return switch (scope) {
      case SENTENCE -> true;
      case SPEAKER -> VoiceReader.partySpeaks(hedge, reading);
      case BEFORE ->
          isInTrigger(hedge, match)
              || (hedge.last() <= match.triggerFirst()
                  && sentence.words(hedge.last(), match.triggerFirst()) <= reach);
      case AFTER ->
          hedge.first() >= match.triggerLast()
              && sentence.words(match.triggerLast(), hedge.first()) <= reach;
    };
  }

  /** A rule can ask for the very word that hedges: "weighs an investment". */
  private static boolean isInTrigger(SentenceReading.Hedge hedge, RuleMatch match) {
    CueEffect effect = hedge.group().effect();
    boolean softens = effect == CueEffect.RUMOURS || effect == CueEffect.PREDICTS;
    return softens && hedge.first() >= match.triggerFirst() && hedge.last() <= match.triggerLast();
  }
}
