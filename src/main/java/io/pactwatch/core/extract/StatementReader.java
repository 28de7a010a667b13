package io.pactwatch.core.extract;

import io.pactwatch.core.extract.certainty.AttributionReader;
import io.pactwatch.core.extract.certainty.CertaintyReader;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.match.PartiesInReach;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the rules to the sentences of one item. */
final class StatementReader {
  private static final Comparator<RuleMatch> BEST_FIRST =
      Comparator.comparingInt(RuleMatch::specificity)
          .reversed()
          .thenComparingInt(match -> match.rule().order())
          .thenComparingInt(RuleMatch::first);

  private static final Comparator<Keyed> IN_ORDER =
      Comparator.comparingInt((Keyed said) -> said.match().first())
          .thenComparing(Keyed::match, BEST_FIRST);

  private final List<SentenceReading> readings;
  private final CandidateSelection candidates;
  private final LearnedSelection learned;
  private final PartiesInReach inReach;
  private final PartyResolver parties;
  private final CertaintyReader certainty;
  private final AttributionReader attribution;

  /**
   * What rules are applied with: columns as large as the catalogue, for one item at a time.
   *
   * @param candidates finds what patterns fit
   * @param learned weighs by what was learned
   */
  record Workspace(CandidateSelection candidates, LearnedSelection learned) {
    static Workspace of(ExtractionTables tables) {
      return new Workspace(new CandidateSelection(tables), new LearnedSelection(tables.learned()));
    }
  }

  StatementReader(Workspace workspace, Item item, List<SentenceReading> readings) {
    this.readings = readings;
    candidates = workspace.candidates();
    learned = workspace.learned();
    inReach = new PartiesInReach(readings);
    parties = new PartyResolver(readings);
    certainty = new CertaintyReader(item, readings);
    attribution = new AttributionReader(readings);
  }

  /** All statements, in the order of the text. */
  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (int index = 0; index < readings.size(); index++) {
      if (!readings.get(index).mentions().isEmpty()) {
        statements.addAll(inSentence(index));
      }
    }
    return SizeReader.size(readings, statements);
  }

  /** A match and who it is about. */
  private record Keyed(RuleMatch match, List<SignalKey> keys) {}

  private List<Statement> inSentence(int index) {
    SentenceReading reading = readings.get(index);
    List<Keyed> matches = matches(reading, index);
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (Keyed said : matches) {
      Optional<Certainty> sure = certainty.certaintyOf(said.match(), reading, index);
      if (sure.isPresent()) {
        for (SignalKey key : said.keys()) {
          statements.add(
              new Statement(
                  key, said.match(), reading, sure.get(), attribution.of(reading), List.of()));
        }
      }
    }
    return statements;
  }

  /** What patterns found, where it is likely, and what was learned beside it; in order. */
  private List<Keyed> matches(SentenceReading reading, int index) {
    learned.begin(reading);
    inReach.begin(index);
    List<RuleMatch> byPattern =
        candidates.matches(reading, inReach::have, rule -> learned.isLikely(rule, true));
    if (byPattern.isEmpty() && !LearnedSelection.canState(reading.sentence())) {
      return List.of();
    }
    List<Keyed> matches = new ArrayList<>();
    List<RuleMatch> likely = new ArrayList<>();
    for (RuleMatch match : bestFirst(byPattern)) {
      // Where few rules could fit, none was asked whether it is likely.
      if (learned.isLikely(match.rule(), true) && add(match, index, matches)) {
        likely.add(match);
      }
    }
    List<RuleMatch> more = learned.matches(reading.sentence(), inReach::have, likely);
    for (RuleMatch match : bestFirst(more)) {
      add(match, index, matches);
    }
    if (matches.size() > 1) {
      matches.sort(IN_ORDER);
    }
    return matches;
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
   * @return whether it surely says what no better one does
   */
  private boolean add(RuleMatch match, int index, List<Keyed> matches) {
    RuleMatch better = overruling(matches, match);
    if (better != null && (isWeak(match) || !isWeak(better))) {
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

  /**
   * Of matches of one type over the same words the most specific one counts. What was learned
   * counts where no pattern knows better.
   */
  private static @Nullable RuleMatch overruling(List<Keyed> matches, RuleMatch match) {
    for (Keyed other : matches) {
      if (overrules(other.match(), match)) {
        return other.match();
      }
    }
    return null;
  }

  private static boolean overrules(RuleMatch other, RuleMatch match) {
    if (!other.rule().rule().type().equals(match.rule().rule().type())) {
      return false;
    }
    return match.rule().rule().learned() ? !isWeak(other) : other.overlaps(match);
  }

  private static boolean isWeak(RuleMatch match) {
    return match.rule().rule().weak();
  }
}
