package io.pactwatch.core.extract.certainty;

import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.catalogue.CueScope;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

  private static final Set<String> FUTURE = Set.of("will", "would", "won't", "'ll");

  private static final Set<String> PASSIVE =
      Set.of("is", "are", "was", "were", "be", "been", "being");

  private static final Set<String> OTHERS =
      Set.of(
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
    return ofForecast(index)
        .or(() -> ofSentence(readings.get(index)))
        .or(() -> ofParagraph(index))
        .or(this::ofWhole);
  }

  /** What a sentence says of the future after somebody began to guess is a guess, too. */
  private Optional<Certainty> ofForecast(int index) {
    Sentence here = readings.get(index).sentence();
    boolean guessed =
        IntStream.rangeClosed(Math.max(0, index - NEIGHBOURS), index)
                .mapToObj(readings::get)
                .filter(near -> near.sentence().isInParagraphOf(here))
                .anyMatch(near -> has(near, CueEffect.PREDICTS, CueScope.SENTENCE))
            && isAboutFuture(here);
    return guessed ? Optional.of(Certainty.PREDICTED) : Optional.empty();
  }

  private static boolean isAboutFuture(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    return IntStream.range(sentence.first(), sentence.last())
        .filter(token -> tokens.kind(token) == TokenKind.WORD)
        .anyMatch(token -> FUTURE.contains(tokens.folded(token)));
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
    Sentence here = readings.get(index).sentence();
    return IntStream.rangeClosed(1, NEIGHBOURS)
        .flatMap(distance -> IntStream.of(index + distance, index - distance))
        .filter(near -> near >= 0 && near < readings.size())
        .mapToObj(readings::get)
        .filter(near -> near.sentence().isInParagraphOf(here))
        .flatMap(near -> ofSentence(near).stream())
        .findFirst();
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
    return readings.stream()
        .filter(reading -> reading.sentence().isProminent())
        .flatMap(reading -> ofSentence(reading).stream())
        .findFirst();
  }

  private Optional<Certainty> ofAnyParty() {
    return readings.stream()
        .filter(reading -> !reading.mentions().isEmpty())
        .flatMap(reading -> ofSentence(reading).stream())
        .filter(certainty -> certainty == Certainty.CONFIRMED)
        .findFirst();
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
    return !isPassive(sentence, hedge.first())
        && reading.mentions().stream().anyMatch(mention -> speaks(mention, hedge, sentence));
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
    return IntStream.range(from, to).anyMatch(token -> OTHERS.contains(tokens.folded(token)));
  }

  /** As in "…, said Nvidia."; in "people said Nvidia had agreed" others speak. */
  private static boolean endsWith(Sentence sentence, Mention mention) {
    return mention.last() == sentence.last()
        || sentence.tokens().kind(mention.last()) == TokenKind.SIGN;
  }

  /** In "it is said" nobody speaks. */
  private static boolean isPassive(Sentence sentence, int token) {
    return token > sentence.first() && PASSIVE.contains(sentence.tokens().folded(token - 1));
  }
}
