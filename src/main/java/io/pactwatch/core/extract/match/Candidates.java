package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.RuleIndex;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sequences that are worth fitting to a sentence, the most specific one first, of equals by the
 * order of their rules. Valid until candidates are selected for another sentence.
 */
public final class Candidates {
  private final RuleIndex rules;
  private final TermPlaces places;
  private final Supplier<SequenceMatcher> toMatcher;
  private final int[] numbers;
  private final int size;

  /** Asked for when the first candidate is fitted: most sentences have none. */
  private @Nullable SequenceMatcher matcher;

  /**
   * Candidates by their numbers.
   *
   * @param toMatcher gives what fits sequences to the sentence
   * @param numbers of the sequences, in ascending order, and behind them anything
   * @param size how many they are
   */
  Candidates(
      RuleIndex rules,
      TermPlaces places,
      Supplier<SequenceMatcher> toMatcher,
      int[] numbers,
      int size) {
    this.rules = rules;
    this.places = places;
    this.toMatcher = toMatcher;
    this.numbers = numbers;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** The sequence of a candidate. */
  public CompiledRule rule(int candidate) {
    return rules.rule(numbers[candidate]);
  }

  /**
   * Whether all matches of a candidate overlap a part of the sentence, because a term of it stands
   * there and nowhere else.
   *
   * @param first the first token of the part
   * @param last the token after its last
   */
  public boolean surelyOverlaps(int candidate, int first, int last) {
    int stepsTo = rules.stepsTo(numbers[candidate]);
    for (int index = rules.stepsFrom(numbers[candidate]); index < stepsTo; index++) {
      int step = rules.step(index);
      boolean isTerm = step != CompiledRule.AMOUNT && step != CompiledRule.PARTY;
      if (isTerm && places.first(step) >= first && places.last(step) < last) {
        return true;
      }
    }
    return false;
  }

  /** Adds the places where a candidate fits, from left to right. */
  public void addMatches(int candidate, List<RuleMatch> matches) {
    int step = rules.step(rules.stepsFrom(numbers[candidate]));
    SequenceMatcher known = matcher == null ? toMatcher.get() : matcher;
    known.match(rule(candidate), places.first(step), places.last(step), matches);
    matcher = known;
  }
}
