package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.LearnedTables;
import io.pactwatch.core.extract.grammar.LearnedTables.LearnedRules;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs what the patterns found in a sentence against what was learned: it adds the types that the
 * sentence surely states, and drops those that it hardly can. Where nothing was learned, the
 * patterns decide alone.
 */
public final class LearnedSelection {
  /** How sure a type must be where the sentence rather states another. */
  private static final int SECOND = Integer.getInteger("second", 100);

  /** A pattern that fits where its type is less likely than this errs. */
  private static final int HARDLY = Integer.getInteger("veto", -400);

  /** The same for the patterns of weak rules. */
  private static final int HARDLY_IF_WEAK = Integer.getInteger("vetoweak", -150);

  private final LearnedTables tables;
  private final LearnedScores scores;
  private final Map<SignalType, LearnedRules> types = new HashMap<>();

  public LearnedSelection(LearnedTables tables) {
    this.tables = tables;
    scores = new LearnedScores(tables);
    tables.types().forEach(type -> types.put(typeOf(type.rules().get(0)), type));
  }

  /** The matches of a sentence: those of patterns, then those that were learned. */
  public List<RuleMatch> weighed(SentenceReading reading, List<RuleMatch> byPattern) {
    if (types.isEmpty()) {
      return byPattern;
    }
    scores.read(reading);
    List<RuleMatch> matches = new ArrayList<>(byPattern.stream().filter(this::isLikely).toList());
    if (!scores.isEmpty()) {
      addLearned(matches);
    }
    return matches;
  }

  private boolean isLikely(RuleMatch match) {
    LearnedRules type = types.get(typeOf(match.rule()));
    return type == null
        || scores.of(type) >= (match.rule().rule().weak() ? HARDLY_IF_WEAK : HARDLY);
  }

  private void addLearned(List<RuleMatch> matches) {
    int likeliest = tables.types().stream().mapToInt(scores::of).max().orElse(0);
    List<RuleMatch> learned = new ArrayList<>();
    for (LearnedRules type : tables.types()) {
      boolean first = scores.of(type) == likeliest && !statesOther(matches, type);
      if (scores.of(type) >= (first ? 0 : SECOND)) {
        learned.add(match(type));
      }
    }
    matches.addAll(learned);
  }

  /** Whether a pattern says surely that the sentence states another type. */
  private static boolean statesOther(List<RuleMatch> matches, LearnedRules type) {
    SignalType own = typeOf(type.rules().get(0));
    return matches.stream()
        .anyMatch(match -> !match.rule().rule().weak() && !typeOf(match.rule()).equals(own));
  }

  private RuleMatch match(LearnedRules type) {
    int trigger = scores.heaviest(type);
    int first = scores.first(trigger);
    int last = scores.last(trigger);
    return new RuleMatch(likeliestRule(type), first, last, first, last, List.of(), List.of());
  }

  private CompiledRule likeliestRule(LearnedRules type) {
    CompiledRule likeliest = type.rules().get(0);
    int most = Integer.MIN_VALUE;
    for (int index = 0; index < type.rules().size(); index++) {
      int direction = type.directions().get(index);
      int value = direction == LearnedTables.NONE ? 0 : scores.value(direction);
      if (value > most) {
        most = value;
        likeliest = type.rules().get(index);
      }
    }
    return likeliest;
  }

  private static SignalType typeOf(CompiledRule rule) {
    return rule.rule().type();
  }
}
