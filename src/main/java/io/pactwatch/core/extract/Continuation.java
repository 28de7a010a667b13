package io.pactwatch.core.extract;

import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the statements that a sentence goes on about: those right before it in its paragraph, those
 * of the title for the lead, those at the end of the paragraph before for one that speaks of the
 * same parties, and the statement that a sentence leads up to.
 */
final class Continuation {
  /** How many sentences after a statement can still size it. */
  private static final int SENTENCES_ON = 2;

  /** How many sentences of the body can size what the title states. */
  private static final int SENTENCES_OF_LEAD = 5;

  private final List<SentenceReading> readings;
  private final List<List<Statement>> bySentence;

  /** The statements that sentences were found to go on about. */
  private final Map<Integer, List<Statement>> goingOn = new HashMap<>();

  /**
   * Begins an item.
   *
   * @param readings its sentences
   * @param bySentence what each of them states
   */
  Continuation(List<SentenceReading> readings, List<List<Statement>> bySentence) {
    this.readings = readings;
    this.bySentence = bySentence;
  }

  /** Amounts far from any statement are not even looked for. */
  boolean isNear(int index) {
    int from = Math.max(0, index - SENTENCES_ON - 1);
    int to = Math.min(readings.size() - 1, index + 1);
    for (int near = from; near <= to; near++) {
      if (states(near)) {
        return true;
      }
    }
    return index <= SENTENCES_OF_LEAD && !readings.isEmpty() && states(0) && isTitle(0);
  }

  private boolean states(int index) {
    return !bySentence.get(index).isEmpty();
  }

  private boolean isTitle(int index) {
    return sentence(index).field() == TextField.TITLE;
  }

  private Sentence sentence(int index) {
    return readings.get(index).sentence();
  }

  /** What the sentence was found to go on about, the next one can go on about too. */
  void remember(int index, List<Statement> statements) {
    goingOn.merge(
        index,
        statements,
        (before, now) -> {
          List<Statement> all = new ArrayList<>(before);
          all.addAll(now);
          return all;
        });
  }

  /**
   * The statements of the sentences that this one can go on about, the likeliest sentence first.
   *
   * @param part whether it speaks of a part of a sum, which reaches into the next paragraph
   */
  List<List<Statement>> before(int index, boolean part) {
    List<List<Statement>> spokenOf = new ArrayList<>();
    for (int back = 1; back <= SENTENCES_ON && back <= index; back++) {
      int before = index - back;
      if (continues(before, index, part)) {
        spokenOf.add(aboutParties(before, index));
        spokenOf.add(about(goingOn.getOrDefault(before, List.of()), index));
      }
    }
    return spokenOf;
  }

  /** The statements at the end of the paragraph before, of whose parties the sentence speaks. */
  List<Statement> beforeParagraph(int index) {
    boolean names = !readings.get(index).mentions().isEmpty();
    return index > 0 && names && followsParagraph(index)
        ? aboutParties(index - 1, index)
        : List.of();
  }

  /** Whether it says that it speaks of the deal: then also of how long it runs. */
  boolean speaksOfDeal(int index) {
    return new SizeWords(sentence(index)).speakOfDeal();
  }

  /** The statements of which the sentence may speak, if nothing else sizes them. */
  List<List<Statement>> around(int index) {
    List<List<Statement>> spokenOf = new ArrayList<>();
    boolean names = !readings.get(index).mentions().isEmpty();
    if (isTitle(0) && isLead(index) && names) {
      spokenOf.add(aboutParties(0, index));
    }
    if (index + 1 < readings.size() && leadsTo(index, index + 1)) {
      spokenOf.add(aboutParties(index + 1, index));
    }
    return spokenOf;
  }

  private boolean isLead(int index) {
    return index > 0 && index <= SENTENCES_OF_LEAD && sentence(index).isProminent();
  }

  private boolean continues(int before, int index, boolean part) {
    Sentence earlier = sentence(before);
    Sentence later = sentence(index);
    if (earlier.isInParagraphOf(later)) {
      return true;
    }
    if (earlier.field() == TextField.TITLE) {
      return later.paragraph() == 0;
    }
    return new SizeWords(later).speakOfDeal() || (part && followsParagraph(index));
  }

  private boolean followsParagraph(int index) {
    return sentence(index).field() == TextField.BODY
        && sentence(index - 1).paragraph() + 1 == sentence(index).paragraph();
  }

  private boolean leadsTo(int index, int next) {
    return sentence(index).isInParagraphOf(sentence(next)) || isTitle(index);
  }

  private List<Statement> aboutParties(int stated, int index) {
    return about(bySentence.get(stated), index);
  }

  /** Those that are about all parties of which the sentence speaks. */
  private List<Statement> about(List<Statement> statements, int index) {
    List<Mention> mentions = readings.get(index).mentions();
    List<Statement> about = new ArrayList<>();
    for (Statement statement : statements) {
      if (isAboutAll(statement, mentions)) {
        about.add(statement);
      }
    }
    return about;
  }

  private static boolean isAboutAll(Statement statement, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (!statement.key().parties().contains(mention.party())) {
        return false;
      }
    }
    return true;
  }
}
