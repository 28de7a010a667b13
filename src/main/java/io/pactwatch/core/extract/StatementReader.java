package io.pactwatch.core.extract;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the rules to the sentences of one item. */
final class StatementReader {
  private static final Comparator<RuleMatch> BEST_FIRST =
      Comparator.comparingInt(RuleMatch::specificity)
          .reversed()
          .thenComparingInt(match -> match.rule().order())
          .thenComparingInt(RuleMatch::first);

  private final ExtractionTables tables;
  private final List<SentenceReading> readings;
  private final PartyResolver parties;
  private final CertaintyReader certainty;
  private final AttributionReader attribution;

  StatementReader(ExtractionTables tables, Item item, List<SentenceReading> readings) {
    this.tables = tables;
    this.readings = readings;
    parties = new PartyResolver(readings);
    certainty = new CertaintyReader(item.kind(), item.publishedAt());
    attribution = new AttributionReader(readings);
  }

  /** All statements, in the order of the text. */
  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (int index = 0; index < readings.size(); index++) {
      if (!readings.get(index).terms().isEmpty()) {
        statements.addAll(inSentence(index));
      }
    }
    return statements;
  }

  private List<Statement> inSentence(int index) {
    SentenceReading reading = readings.get(index);
    List<Statement> statements = new ArrayList<>();
    for (RuleMatch match : withoutOverruled(matches(reading))) {
      Optional<Certainty> sure = certainty.certaintyOf(match, reading);
      if (sure.isPresent()) {
        for (SignalKey key : parties.keysOf(match, index)) {
          statements.add(new Statement(key, match, reading, sure.get(), attribution.of(reading)));
        }
      }
    }
    return statements;
  }

  /** Only rules whose rarest word stands in the sentence are looked at. */
  private List<RuleMatch> matches(SentenceReading reading) {
    Set<CompiledRule> candidates = new LinkedHashSet<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (SentenceReading.TermHit hit : reading.terms()) {
      if (seen.add(hit.term())) {
        candidates.addAll(tables.rulesByTerm().get(hit.term()));
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    SequenceMatcher matcher = new SequenceMatcher(reading, tables.glue());
    return candidates.stream().flatMap(rule -> matcher.match(rule).stream()).toList();
  }

  /** Of matches of one type over the same words the most specific one counts. */
  private static List<RuleMatch> withoutOverruled(List<RuleMatch> matches) {
    List<RuleMatch> kept = new ArrayList<>();
    for (RuleMatch match : matches.stream().sorted(BEST_FIRST).toList()) {
      boolean overruled =
          kept.stream()
              .anyMatch(
                  other ->
                      other.rule().rule().type().equals(match.rule().rule().type())
                          && other.overlaps(match));
      if (!overruled) {
        kept.add(match);
      }
    }
    kept.sort(Comparator.comparingInt(RuleMatch::first).thenComparing(BEST_FIRST));
    return kept;
  }
}
