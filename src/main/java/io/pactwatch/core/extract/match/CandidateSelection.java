package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.grammar.WordSet;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rules that are worth fitting to a sentence: those whose terms all stand there, in an
 * order in which the rule could find them. Most sentences have no such rule, and cost no more than
 * a look at the sequences that their rarest terms anchor.
 *
 * <p>For one item at a time: the columns are for one sentence at a time.
 */
public final class CandidateSelection {
  private final RuleIndex rules;
  private final WordSet glue;
  private final TermPlaces places;
  private int[] candidates = new int[16];
  private int size;
  private Predicate<CompiledRule> hasParties = rule -> true;
  private @Nullable SentenceReading reading;
  private @Nullable SequenceMatcher matcher;

  public CandidateSelection(ExtractionTables tables) {
    rules = tables.rules();
    glue = tables.glue();
    places = new TermPlaces(rules, tables.commonPhrases());
  }

  /**
   * Goes on to a sentence; the other methods are about it.
   *
   * @param hasParties whether a match of a rule there can be about anybody
   * @return how many candidates there are; they are numbered from 0, the most specific one first,
   *     of equals by the order of the rules
   */
  public int select(SentenceReading sentence, Predicate<CompiledRule> hasParties) {
    reading = sentence;
    this.hasParties = hasParties;
    matcher = null;
    size = 0;
    int named = Math.min(reading.mentions().size(), RuleIndex.MOST_PARTIES);
    places.read(reading);
    for (int index = 0; index < places.anchors(); index++) {
      for (int parties = 0; parties <= named; parties++) {
        visit(rules.node(places.anchor(index), parties));
      }
    }
    Arrays.sort(candidates, 0, size);
    return size;
  }

  /** The rule of a candidate. */
  public CompiledRule rule(int candidate) {
    return rules.rule(candidates[candidate]);
  }

  /**
   * Whether all matches of a candidate overlap a part of the sentence, because a term of it stands
   * there and nowhere else.
   *
   * @param first the first token of the part
   * @param last the token after its last
   */
  public boolean surelyOverlaps(int candidate, int first, int last) {
    int number = candidates[candidate];
    int stepsTo = rules.stepsTo(number);
    for (int index = rules.stepsFrom(number); index < stepsTo; index++) {
      int step = rules.step(index);
      if (step != CompiledRule.AMOUNT
          && step != CompiledRule.PARTY
          && places.first(step) >= first
          && places.last(step) < last) {
        return true;
      }
    }
    return false;
  }

  /** Adds the matches of a candidate, from left to right. */
  public void addMatches(int candidate, List<RuleMatch> matches) {
    SequenceMatcher known = matcher;
    if (known == null) {
      known = new SequenceMatcher(new SentenceIndex(reading, glue), places);
      matcher = known;
    }
    int number = candidates[candidate];
    int first = rules.step(rules.stepsFrom(number));
    known.match(rules.rule(number), firstToken(first), lastToken(first), matches);
  }

  /** Considers the sequences of the node and of those below it whose terms are all there. */
  private void visit(int node) {
    if (node == RuleIndex.NONE) {
      return;
    }
    int placesTo = rules.placesTo(node);
    for (int place = rules.placesFrom(node); place < placesTo; place++) {
      consider(rules.number(place));
    }
    int childrenTo = rules.childrenTo(node);
    for (int child = rules.childrenFrom(node); child < childrenTo; child++) {
      if (places.has(rules.term(child))) {
        visit(child);
      }
    }
  }

  /** Whether the sentence has a word that silences the rule. */
  private boolean isSilenced(int number) {
    int unless = rules.unless(number);
    return unless != CompiledRule.NO_TERM && places.has(unless);
  }

  /** Whether each step stands somewhere behind the earliest place of the one before it. */
  private boolean isInOrder(int number) {
    int earliest = reading.sentence().first();
    int stepsTo = rules.stepsTo(number);
    for (int index = rules.stepsFrom(number); index < stepsTo; index++) {
      int step = rules.step(index);
      if (lastToken(step) < earliest) {
        return false;
      }
      earliest = Math.max(earliest, firstToken(step)) + 1;
    }
    return true;
  }

  /** The first token at which the step can stand. */
  private int firstToken(int step) {
    return switch (step) {
      case CompiledRule.AMOUNT -> reading.sentence().first();
      case CompiledRule.PARTY -> reading.mentions().get(0).first();
      default -> places.first(step);
    };
  }

  /** The last token at which the step can stand. */
  private int lastToken(int step) {
    return switch (step) {
      case CompiledRule.AMOUNT -> reading.sentence().last() - 1;
      case CompiledRule.PARTY -> reading.mentions().get(reading.mentions().size() - 1).first();
      default -> places.last(step);
    };
  }

  private void consider(int number) {
    if (isSilenced(number) || !hasParties.test(rules.rule(number)) || !isInOrder(number)) {
      return;
    }
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, size * 2);
    }
    candidates[size] = number;
    size++;
  }
}
