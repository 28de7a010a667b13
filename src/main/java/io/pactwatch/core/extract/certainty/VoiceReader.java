package io.pactwatch.core.extract.certainty;

import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.catalogue.CueScope;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.Certainty;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a sentence of a news item rests on a party's own word, on what others report, or
 * on somebody's forecast: by the sentence, else by its paragraph, else by the lead, else by the
 * item as a whole.
 */
final class VoiceReader {
  /** How far a sentence looks for the speaker of its paragraph. */
  private static final int NEIGHBOURS = 3;

  /** Words that may stand between "said" and who says it. */
  private static final int SPEAKER_BEHIND = 2;

  private static final Words FUTURE = Words.of("will", "would", "won't", "'ll");

  private static final Words PASSIVE = Words.of("is", "are", "was", "were", "be", "been", "being");

  private static final Words OTHERS =
      Words.of(
          "people",
          "person",
          "source",
          "sources",
          "investors",
          "investor",
          "analyst",
          "analysts",
          "insiders",
          "report",
          "paper",
          "newspaper",
          "outlet",
          "brokerage",
          "bank",
          "lawyer");

  private final List<SentenceReading> readings;
  private Optional<Certainty> whole = Optional.empty();
  private boolean wholeIsRead;

  VoiceReader(List<SentenceReading> readings) {
    this.readings = readings;
  }

  /** What the voice behind the sentence with this index makes of a statement. */
  Optional<Certainty> of(int index) {
    if (isForecast(index)) {
      return Optional.of(Certainty.PREDICTED);
    }
    return ofSentence(readings.get(index)).or(() -> ofParagraph(index)).or(this::ofWhole);
  }

  /** What a sentence says of the future after somebody began to guess is a guess, too. */
  private boolean isForecast(int index) {
    Sentence here = readings.get(index).sentence();
    for (int near = Math.max(0, index - NEIGHBOURS); near <= index; near++) {
      SentenceReading reading = readings.get(near);
      if (reading.sentence().isInParagraphOf(here)
          && has(reading, CueEffect.PREDICTS, CueScope.SENTENCE)) {
        return isAboutFuture(here);
      }
    }
    return false;
  }

  private static boolean isAboutFuture(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    for (int token = sentence.first(); token < sentence.last(); token++) {
      if (tokens.kind(token) == TokenKind.WORD && FUTURE.have(tokens, token)) {
        return true;
      }
    }
    return false;
  }

  /** An outlet that is named reports; else a party's own word counts before what others know. */
  private static Optional<Certainty> ofSentence(SentenceReading reading) {
    if (!reading.citations().isEmpty()) {
      return Optional.of(Certainty.REPORTED);
    }
    if (partySpeaks(reading)) {
      return Optional.of(Certainty.CONFIRMED);
    }
    if (has(reading, CueEffect.REPORTS, CueScope.SENTENCE)) {
      return Optional.of(Certainty.REPORTED);
    }
    return has(reading, CueEffect.CONFIRMS, CueScope.SENTENCE)
        ? Optional.of(Certainty.CONFIRMED)
        : Optional.empty();
  }

  private Optional<Certainty> ofParagraph(int index) {
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      int before = index - distance;
      Optional<Certainty> found =
          ofNeighbour(index + distance, index).or(() -> ofNeighbour(before, index));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a sentence says, if it stands in the same paragraph. */
  private Optional<Certainty> ofNeighbour(int near, int index) {
    boolean isNear =
        near >= 0
            && near < readings.size()
            && readings.get(near).sentence().isInParagraphOf(readings.get(index).sentence());
    return isNear ? ofSentence(readings.get(near)) : Optional.empty();
  }

  /** By the lead, else by any party that speaks; read once, for it can be asked often. */
  private Optional<Certainty> ofWhole() {
    if (!wholeIsRead) {
      whole = ofLead().or(this::ofAnyParty);
      wholeIsRead = true;
    }
    return whole;
  }

  private Optional<Certainty> ofLead() {
    for (SentenceReading reading : readings) {
      Optional<Certainty> found =
          reading.sentence().isProminent() ? ofSentence(reading) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Certainty> ofAnyParty() {
    Optional<Certainty> confirmed = Optional.of(Certainty.CONFIRMED);
    for (SentenceReading reading : readings) {
      if (!reading.mentions().isEmpty() && ofSentence(reading).equals(confirmed)) {
        return confirmed;
      }
    }
    return Optional.empty();
  }

  private static boolean has(SentenceReading reading, CueEffect effect, CueScope scope) {
    for (SentenceReading.Hedge hedge : reading.hedges()) {
      if (hedge.group().effect() == effect && hedge.group().scope() == scope) {
        return true;
      }
    }
    return false;
  }

  private static boolean partySpeaks(SentenceReading reading) {
    for (SentenceReading.Hedge hedge : reading.hedges()) {
      if (hedge.group().effect() == CueEffect.CONFIRMS
          && hedge.group().scope() == CueScope.SPEAKER
          && partySpeaks(hedge, reading)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a party stands before the cue within its reach, or right behind it. */
  static boolean partySpeaks(SentenceReading.Hedge hedge, SentenceReading reading) {
    Sentence sentence = reading.sentence();
    if (isPassive(sentence, hedge.first())) {
      return false;
    }
    for (Mention mention : reading.mentions()) {
      if (speaks(mention, hedge, sentence)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaks(Mention mention, SentenceReading.Hedge hedge, Sentence sentence) {
    return mention.last() <= hedge.first()
        ? sentence.words(mention.last(), hedge.first()) <= hedge.group().reach()
            && !namesOthers(sentence, mention.last(), hedge.first())
        : mention.first() >= hedge.last()
            && sentence.words(hedge.last(), mention.first()) <= SPEAKER_BEHIND
            && endsWith(sentence, mention);
  }

  /** In "…Mistral, two people said" others speak. */
  private static boolean namesOthers(Sentence sentence, int from, int to) {
    Tokens tokens = sentence.tokens();
    for (int token = from; token < to; token++) {
      if (OTHERS.have(tokens, token)) {
        return true;
      }
    }
    return false;
  }

  /** As in "…, said Nvidia."; in "people said Nvidia had agreed" others speak. */
  private static boolean endsWith(Sentence sentence, Mention mention) {
    return mention.last() == sentence.last()
        || sentence.tokens().kind(mention.last()) == TokenKind.SIGN;
  }

  /** In "it is said" nobody speaks. */
  private static boolean isPassive(Sentence sentence, int token) {
    return token > sentence.first() && PASSIVE.have(sentence.tokens(), token - 1);
  }
}
