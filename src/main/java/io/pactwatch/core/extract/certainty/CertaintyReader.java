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
    CueEffect strongest = strongest(match, reading);
    return strongest.compareTo(CueEffect.REPORTS) < 0
        ? certaintyBy(strongest)
        : Optional.of(unhedged(match, index));
  }

  /** Of the cues that govern the match; {@link CueEffect#REPORTS} where none of them hedges. */
  private static CueEffect strongest(RuleMatch match, SentenceReading reading) {
    CueEffect strongest = CueEffect.REPORTS;
    List<SentenceReading.Hedge> hedges = reading.hedges();
    for (int index = 0; index < hedges.size(); index++) {
      SentenceReading.Hedge hedge = hedges.get(index);
      CueEffect effect = hedge.group().effect();
      if (effect.compareTo(strongest) < 0 && governs(hedge, match, reading)) {
        strongest = effect;
      }
    }
    return strongest;
  }

  private Certainty unhedged(RuleMatch match, int index) {
    return switch (kind) {
      case ANNOUNCEMENT -> Certainty.CONFIRMED;
      case NEWS -> ofNews(match, index);
    };
  }

  private Certainty ofNews(RuleMatch match, int index) {
    Certainty heard = voice.of(index);
    if (heard != null) {
      return heard;
    }
    return match.rule().rule().open() ? Certainty.CONFIRMED : Certainty.REPORTED;
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
