package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.grammar.WordSet;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses the rules that are worth fitting to a sentence: those whose terms all stand there, in an
 * order in which the rule could find them. Most sentences have no such rule, and cost no more than
 * a look at the sequences that their rarest terms anchor.
 *
 * <p>For one item at a time: the columns are for one sentence at a time.
 */
public final class CandidateSelection {
  /** So few sequences are sooner fitted than the sentence is weighed. */
  private static final int FEW = 4;

  private final RuleIndex rules;
  private final WordSet glue;
  private final TermPlaces places;
  private int[] candidates = new int[16];
  private int size;
  private Predicate<CompiledRule> hasParties = rule -> true;

  public CandidateSelection(ExtractionTables tables) {
    rules = tables.rules();
    glue = tables.glue();
    places = new TermPlaces(rules, tables.commonPhrases());
  }

  /**
   * The matches in a sentence: by the order of the rules, then of the text.
   *
   * @param hasParties whether a match of a rule there can be about anybody
   * @param isLikely whether a rule is worth fitting; not asked where few can fit
   */
  public List<RuleMatch> matches(
      SentenceReading reading,
      Predicate<CompiledRule> hasParties,
      Predicate<CompiledRule> isLikely) {
    int named = Math.min(reading.mentions().size(), RuleIndex.MOST_PARTIES);
    this.hasParties = hasParties;
    size = 0;
    places.read(reading);
    for (int index = 0; index < places.anchors(); index++) {
      for (int parties = 0; parties <= named; parties++) {
        visit(rules.node(places.anchor(index), parties), reading);
      }
    }
    return size == 0 ? List.of() : fitted(reading, isLikely);
  }

  /** Considers the sequences of the node and of those below it whose terms are all there. */
  private void visit(int node, SentenceReading reading) {
    if (node == RuleIndex.NONE) {
      return;
    }
    int placesTo = rules.placesTo(node);
    for (int place = rules.placesFrom(node); place < placesTo; place++) {
      consider(rules.number(place), reading);
    }
    int childrenTo = rules.childrenTo(node);
    for (int child = rules.childrenFrom(node); child < childrenTo; child++) {
      if (places.has(rules.term(child))) {
        visit(child, reading);
      }
    }
  }

  /** Whether the sentence has a word that silences the rule. */
  private boolean isSilenced(int number) {
    int unless = rules.unless(number);
    return unless != CompiledRule.NO_TERM && places.has(unless);
  }

  /** Whether each step stands somewhere behind the earliest place of the one before it. */
  private boolean isInOrder(int number, SentenceReading reading) {
    int earliest = reading.sentence().first();
    int stepsTo = rules.stepsTo(number);
    for (int index = rules.stepsFrom(number); index < stepsTo; index++) {
      int step = rules.step(index);
      if (lastToken(step, reading) < earliest) {
        return false;
      }
      earliest = Math.max(earliest, firstToken(step, reading)) + 1;
    }
    return true;
  }

  /** The first token at which the step can stand. */
  private int firstToken(int step, SentenceReading reading) {
    return switch (step) {
      case CompiledRule.AMOUNT -> reading.sentence().first();
      case CompiledRule.PARTY -> reading.mentions().get(0).first();
      default -> places.first(step);
    };
  }

  /** The last token at which the step can stand. */
  private int lastToken(int step, SentenceReading reading) {
    return switch (step) {
      case CompiledRule.AMOUNT -> reading.sentence().last() - 1;
      case CompiledRule.PARTY -> reading.mentions().get(reading.mentions().size() - 1).first();
      default -> places.last(step);
    };
  }

  private void consider(int number, SentenceReading reading) {
    if (isSilenced(number) || !hasParties.test(rules.rule(number)) || !isInOrder(number, reading)) {
      return;
    }
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, size * 2);
    }
    candidates[size] = number;
    size++;
  }

  private List<RuleMatch> fitted(SentenceReading reading, Predicate<CompiledRule> isLikely) {
    Arrays.sort(candidates, 0, size);
    SequenceMatcher matcher = new SequenceMatcher(new SentenceIndex(reading, glue), places);
    List<RuleMatch> matches = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      CompiledRule rule = rules.rule(candidates[index]);
      if (size <= FEW || isLikely.test(rule)) {
        int first = rules.step(rules.stepsFrom(candidates[index]));
        matcher.match(rule, firstToken(first, reading), lastToken(first, reading), matches);
      }
    }
    return matches;
  }
}
