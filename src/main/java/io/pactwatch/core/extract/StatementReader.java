package io.pactwatch.core.extract;

import io.pactwatch.core.extract.certainty.AttributionReader;
import io.pactwatch.core.extract.certainty.CertaintyReader;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Applies the rules to the sentences of one item. */
final class StatementReader {
  private static final Comparator<Keyed> BEST_FIRST =
      Comparator.comparingInt((Keyed said) -> said.match().specificity())
          .reversed()
          .thenComparingInt(said -> said.match().rule().order())
          .thenComparingInt(said -> said.match().first());

  private final List<SentenceReading> readings;
  private final CandidateSelection candidates;
  private final LearnedSelection learned;
  private final PartyResolver parties;
  private final CertaintyReader certainty;
  private final AttributionReader attribution;

  StatementReader(ExtractionTables tables, Item item, List<SentenceReading> readings) {
    this.readings = readings;
    candidates = new CandidateSelection(tables);
    learned = new LearnedSelection(tables.learned());
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
  private record Keyed(RuleMatch match, SortedSet<SignalKey> keys) {}

  private List<Statement> inSentence(int index) {
    SentenceReading reading = readings.get(index);
    List<Keyed> matches = matches(reading, index);
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (Keyed said : withoutOverruled(matches)) {
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

  /** What patterns found, where it is likely, and what was learned beside it. */
  private List<Keyed> matches(SentenceReading reading, int index) {
    List<RuleMatch> byPattern = candidates.matches(reading);
    if (byPattern.isEmpty() && !LearnedSelection.canState(reading.sentence())) {
      return List.of();
    }
    learned.read(reading);
    List<Keyed> matches = new ArrayList<>();
    for (Keyed found : keyed(byPattern, index)) {
      if (learned.isLikely(found.match(), isNamedIn(reading, found.keys()))) {
        matches.add(found);
      }
    }
    List<RuleMatch> likely = matches.stream().map(Keyed::match).toList();
    matches.addAll(keyed(learned.matches(reading.sentence(), likely), index));
    return matches;
  }

  /** A match that is about nobody says nothing, and must not overrule one that does. */
  private List<Keyed> keyed(List<RuleMatch> matches, int index) {
    if (matches.isEmpty()) {
      return List.of();
    }
    return matches.stream()
        .map(match -> new Keyed(match, parties.keysOf(match, index)))
        .filter(match -> !match.keys().isEmpty())
        .toList();
  }

  /** Whether the sentence itself speaks of all parties of one of the keys. */
  private static boolean isNamedIn(SentenceReading reading, SortedSet<SignalKey> keys) {
    Set<PartyId> here = reading.mentions().stream().map(Mention::party).collect(Collectors.toSet());
    return keys.stream().anyMatch(key -> here.containsAll(key.parties()));
  }

  /**
   * Of matches of one type over the same words the most specific one counts. What was learned
   * counts where no pattern knows better.
   */
  private static List<Keyed> withoutOverruled(List<Keyed> matches) {
    if (matches.size() < 2) {
      return matches;
    }
    List<Keyed> kept = new ArrayList<>();
    for (Keyed candidate : matches.stream().sorted(BEST_FIRST).toList()) {
      boolean overruled =
          kept.stream().anyMatch(other -> overrules(other.match(), candidate.match()));
      if (!overruled) {
        kept.add(candidate);
      }
    }
    kept.sort(
        Comparator.comparingInt((Keyed said) -> said.match().first()).thenComparing(BEST_FIRST));
    return kept;
  }

  private static boolean overrules(RuleMatch other, RuleMatch match) {
    if (!other.rule().rule().type().equals(match.rule().rule().type())) {
      return false;
    }
    return match.rule().rule().learned() ? !other.rule().rule().weak() : other.overlaps(match);
  }
}
