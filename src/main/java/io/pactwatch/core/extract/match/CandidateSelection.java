package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.PartyNeed;
import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.grammar.WordSet;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rules that are worth fitting to a sentence: those whose terms all stand there, in an
 * order in which the rule could find them, and that could be about a party in reach. Most sentences
 * have no such rule, and cost no more than a look at the sequences that their rarest terms anchor.
 *
 * <p>For one item at a time: the columns are for one sentence at a time.
 */
public final class CandidateSelection {
  private final RuleIndex rules;
  private final WordSet glue;
  private final TermPlaces places;
  private final Candidates none;
  private @Nullable SequenceMatcher matcher;
  private int[] candidates = new int[16];
  private int size;

  public CandidateSelection(ExtractionTables tables) {
    rules = tables.rules();
    glue = tables.glue();
    places = new TermPlaces(rules, tables.commonPhrases());
    none = new Candidates(rules, places, CandidateSelection::noMatcher, candidates, 0);
  }

  /**
   * The candidates in a sentence.
   *
   * @param inReach whether the parties that a rule needs are in reach there
   */
  public Candidates select(SentenceReading reading, Predicate<PartyNeed> inReach) {
    size = 0;
    places.read(reading);
    int most = Math.min(reading.mentions().size(), RuleIndex.MOST_MENTIONS);
    for (int index = 0; index < places.anchors(); index++) {
      for (int mentions = 0; mentions <= most; mentions++) {
        visit(rules.node(places.anchor(index), mentions), inReach);
      }
    }
    if (size == 0) {
      return none;
    }
    Arrays.sort(candidates, 0, size);
    return new Candidates(rules, places, () -> matcher(reading), candidates, size);
  }

  private static SequenceMatcher noMatcher() {
    throw new IllegalStateException("there is no candidate to fit");
  }

  private SequenceMatcher matcher(SentenceReading reading) {
    SentenceIndex sentence = new SentenceIndex(reading, glue);
    SequenceMatcher known = matcher;
    if (known == null) {
      known = new SequenceMatcher(sentence, places);
      matcher = known;
    } else {
      known.begin(sentence);
    }
    return known;
  }

  /** Considers the sequences of the node and of those below it whose terms are all there. */
  private void visit(int node, Predicate<PartyNeed> inReach) {
    if (node == RuleIndex.NONE) {
      return;
    }
    int placesTo = rules.placesTo(node);
    for (int place = rules.placesFrom(node); place < placesTo; place++) {
      consider(rules.number(place), inReach);
    }
    int childrenTo = rules.childrenTo(node);
    for (int child = rules.childrenFrom(node); child < childrenTo; child++) {
      if (places.has(rules.term(child))) {
        visit(child, inReach);
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
    int earliest = 0;
    int stepsTo = rules.stepsTo(number);
    for (int index = rules.stepsFrom(number); index < stepsTo; index++) {
      int step = rules.step(index);
      if (places.last(step) < earliest) {
        return false;
      }
      earliest = Math.max(earliest, places.first(step)) + 1;
    }
    return true;
  }

  private void consider(int number, Predicate<PartyNeed> inReach) {
    if (isSilenced(number) || !inReach.test(rules.need(number)) || !isInOrder(number)) {
      return;
    }
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, size * 2);
    }
    candidates[size] = number;
    size++;
  }
}
