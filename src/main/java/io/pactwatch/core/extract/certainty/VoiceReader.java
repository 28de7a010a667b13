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
import org.jspecify.annotations.Nullable;

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

  /** What each sentence says, and whether it was asked already: its neighbours ask again. */
  private final @Nullable Certainty[] voices;

  private final boolean[] isRead;

  private @Nullable Certainty whole;
  private boolean wholeIsRead;

  VoiceReader(List<SentenceReading> readings) {
    this.readings = readings;
    voices = new Certainty[readings.size()];
    isRead = new boolean[readings.size()];
  }

  /** What the voice behind the sentence with this index makes of a statement. */
  @Nullable Certainty of(int index) {
    if (isForecast(index)) {
      return Certainty.PREDICTED;
    }
    Certainty here = ofSentence(index);
    Certainty near = here == null ? ofParagraph(index) : here;
    return near == null ? ofWhole() : near;
  }

  /** What a sentence says of the future after somebody began to guess is a guess, too. */
  private boolean isForecast(int index) {
    Sentence here = readings.get(index).sentence();
    if (!isAboutFuture(here)) {
      return false;
    }
    for (int near = Math.max(0, index - NEIGHBOURS); near <= index; near++) {
      SentenceReading reading = readings.get(near);
      if (reading.sentence().isInParagraphOf(here)
          && has(reading, CueEffect.PREDICTS, CueScope.SENTENCE)) {
        return true;
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

  private @Nullable Certainty ofSentence(int index) {
    if (!isRead[index]) {
      voices[index] = ofSentence(readings.get(index));
      isRead[index] = true;
    }
    return voices[index];
  }

  /** An outlet that is named reports; else a party's own word counts before what others know. */
  private static @Nullable Certainty ofSentence(SentenceReading reading) {
    if (!reading.citations().isEmpty()) {
      return Certainty.REPORTED;
    }
    if (partySpeaks(reading)) {
      return Certainty.CONFIRMED;
    }
    if (has(reading, CueEffect.REPORTS, CueScope.SENTENCE)) {
      return Certainty.REPORTED;
    }
    return has(reading, CueEffect.CONFIRMS, CueScope.SENTENCE) ? Certainty.CONFIRMED : null;
  }

  private @Nullable Certainty ofParagraph(int index) {
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      Certainty behind = ofNeighbour(index + distance, index);
      Certainty found = behind == null ? ofNeighbour(index - distance, index) : behind;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a sentence says, if it stands in the same paragraph. */
  private @Nullable Certainty ofNeighbour(int near, int index) {
    boolean isNear =
        near >= 0
            && near < readings.size()
            && readings.get(near).sentence().isInParagraphOf(readings.get(index).sentence());
    return isNear ? ofSentence(near) : null;
  }

  /** By the lead, else by any party that speaks; read once, for it can be asked often. */
  private @Nullable Certainty ofWhole() {
    if (!wholeIsRead) {
      Certainty lead = ofLead();
      whole = lead == null ? ofAnyParty() : lead;
      wholeIsRead = true;
    }
    return whole;
  }

  private @Nullable Certainty ofLead() {
    // Those of the lead stand before all others.
    for (int index = 0; index < readings.size() && isProminent(index); index++) {
      Certainty found = ofSentence(index);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isProminent(int index) {
    return readings.get(index).sentence().isProminent();
  }

  private @Nullable Certainty ofAnyParty() {
    for (int index = 0; index < readings.size(); index++) {
      boolean named = !readings.get(index).mentions().isEmpty();
      if (named && ofSentence(index) == Certainty.CONFIRMED) {
        return Certainty.CONFIRMED;
      }
    }
    return null;
  }

  private static boolean has(SentenceReading reading, CueEffect effect, CueScope scope) {
    List<SentenceReading.Hedge> hedges = reading.hedges();
    for (int index = 0; index < hedges.size(); index++) {
      SentenceReading.Hedge hedge = hedges.get(index);
      if (hedge.group().effect() == effect && hedge.group().scope() == scope) {
        return true;
      }
    }
    return false;
  }

  private static boolean partySpeaks(SentenceReading reading) {
    List<SentenceReading.Hedge> hedges = reading.hedges();
    for (int index = 0; index < hedges.size(); index++) {
      SentenceReading.Hedge hedge = hedges.get(index);
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
