package io.pactwatch.core.extract;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.LearnedTables.LearnedRules;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.Candidates;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.match.PartiesInReach;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches in the sentences of one item that count: of one type over the same words the
 * most specific one, by the order of the rules, then of the text. What was learned counts where no
 * pattern knows better. The best ones are looked for first, and what they surely overrule is not
 * even fitted.
 */
final class MatchReader {
  /** So few candidates are sooner fitted than the sentence is weighed. */
  private static final int FEW = 4;

  private static final Comparator<RuleMatch> BEST_FIRST =
      Comparator.comparingInt(RuleMatch::specificity)
          .reversed()
          .thenComparingInt(match -> match.rule().order())
          .thenComparingInt(RuleMatch::first);

  private static final Comparator<Keyed> IN_ORDER =
      Comparator.comparingInt((Keyed said) -> said.match().first())
          .thenComparing(Keyed::match, BEST_FIRST);

  private final CandidateSelection selection;
  private final LearnedSelection learned;
  private final List<SentenceReading> readings;
  private final PartiesInReach inReach;
  private final PartyResolver parties;

  MatchReader(
      CandidateSelection selection, LearnedSelection learned, List<SentenceReading> readings) {
    this.selection = selection;
    this.learned = learned;
    this.readings = readings;
    inReach = new PartiesInReach(readings);
    parties = new PartyResolver(readings);
  }

  /** A match and who it is about. */
  record Keyed(RuleMatch match, List<SignalKey> keys) {
    Keyed {
      keys = List.copyOf(keys);
    }
  }

  /** The matches in the sentence with this index, in the order of the text. */
  List<Keyed> inSentence(int index) {
    SentenceReading reading = readings.get(index);
    learned.begin(reading);
    inReach.begin(index);
    Candidates candidates = selection.select(reading, inReach::meet);
    if (candidates.size() == 0 && !LearnedSelection.canState(reading.sentence())) {
      return List.of();
    }
    List<Keyed> matches = new ArrayList<>();
    List<RuleMatch> likely = byPattern(candidates, index, matches);
    for (RuleMatch match : bestFirst(learnedMatches(reading.sentence(), likely, matches))) {
      add(match, index, matches);
    }
    if (matches.size() > 1) {
      matches.sort(IN_ORDER);
    }
    return matches;
  }

  /**
   * Adds what patterns find.
   *
   * @return the matches whose types the sentence can be said to state: those that count, and those
   *     that only a weaker rule overrules
   */
  private List<RuleMatch> byPattern(Candidates candidates, int index, List<Keyed> matches) {
    int size = candidates.size();
    if (size == 0) {
      return List.of();
    }
    List<RuleMatch> likely = new ArrayList<>();
    List<RuleMatch> alike = new ArrayList<>();
    int next = 0;
    while (next < size) {
      CompiledRule first = candidates.rule(next);
      alike.clear();
      for (; next < size && areAlike(first, candidates.rule(next)); next++) {
        boolean isLikely = size <= FEW || learned.isLikely(candidates.rule(next), true);
        if (isLikely && !isOverruled(candidates, next, matches)) {
          candidates.addMatches(next, alike);
        }
      }
      for (RuleMatch match : bestFirst(alike)) {
        // Where there are few candidates, none was asked whether it is likely.
        if (learned.isLikely(match.rule(), true) && add(match, index, matches)) {
          likely.add(match);
        }
      }
    }
    return likely;
  }

  /** What was learned finds, but for the types of which a pattern that knows better found one. */
  private List<RuleMatch> learnedMatches(
      Sentence sentence, List<RuleMatch> likely, List<Keyed> matches) {
    List<RuleMatch> found = new ArrayList<>();
    for (LearnedRules type : learned.types(sentence, inReach::meet, likely)) {
      if (!isSurelyStated(type.rules().get(0), matches)) {
        found.add(learned.match(type));
      }
    }
    return found;
  }

  private static boolean isSurelyStated(CompiledRule rule, List<Keyed> matches) {
    for (Keyed said : matches) {
      if (isOfType(said.match(), rule) && !said.match().rule().rule().weak()) {
        return true;
      }
    }
    return false;
  }

  /** Whether only the places of their matches tell which of two candidates is better. */
  private static boolean areAlike(CompiledRule one, CompiledRule other) {
    return one.order() == other.order() && one.specificity() == other.specificity();
  }

  /** Whether a better match overrules all matches of a candidate, wherever it fits. */
  private static boolean isOverruled(Candidates candidates, int candidate, List<Keyed> matches) {
    CompiledRule rule = candidates.rule(candidate);
    for (Keyed better : matches) {
      RuleMatch match = better.match();
      if (isOfType(match, rule)
          && silences(match, rule)
          && candidates.surelyOverlaps(candidate, match.first(), match.last())) {
        return true;
      }
    }
    return false;
  }

  private static List<RuleMatch> bestFirst(List<RuleMatch> matches) {
    if (matches.size() < 2) {
      return matches;
    }
    List<RuleMatch> sorted = new ArrayList<>(matches);
    sorted.sort(BEST_FIRST);
    return sorted;
  }

  /**
   * Adds a match that no better one overrules. One that is about nobody says nothing, and must not
   * overrule one that does.
   *
   * @param matches that are better
   * @return whether the sentence states its type by this match: it counts, or only a weak rule
   *     overrules it
   */
  private boolean add(RuleMatch match, int index, List<Keyed> matches) {
    RuleMatch better = overruling(matches, match);
    if (better != null && silences(better, match.rule())) {
      return false;
    }
    List<SignalKey> keys = parties.keysOf(match, index);
    boolean counts =
        !keys.isEmpty()
            && (learned.isLikely(match.rule(), false) || isNamedIn(readings.get(index), keys));
    if (counts && better == null) {
      matches.add(new Keyed(match, keys));
    }
    return counts;
  }

  /** Whether the sentence itself speaks of all parties of one of the keys. */
  private static boolean isNamedIn(SentenceReading reading, List<SignalKey> keys) {
    for (SignalKey key : keys) {
      if (reading.speaksOf(key.parties())) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable RuleMatch overruling(List<Keyed> matches, RuleMatch match) {
    for (Keyed other : matches) {
      if (overrules(other.match(), match)) {
        return other.match();
      }
    }
    return null;
  }

  private static boolean overrules(RuleMatch other, RuleMatch match) {
    // Of what was learned none is made that a pattern overrules: see learnedMatches.
    return isOfType(other, match.rule()) && !match.rule().rule().learned() && other.overlaps(match);
  }

  /**
   * Whether an overruled match says nothing at all: where only a weak rule overrules a strong one,
   * it still says surely that the sentence states its type.
   */
  private static boolean silences(RuleMatch better, CompiledRule overruled) {
    return overruled.rule().weak() || !better.rule().rule().weak();
  }

  private static boolean isOfType(RuleMatch match, CompiledRule rule) {
    return match.rule().type() == rule.type();
  }
}
