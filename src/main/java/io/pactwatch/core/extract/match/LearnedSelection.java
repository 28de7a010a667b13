package io.pactwatch.core.extract.match;

import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.LearnedTables;
import io.pactwatch.core.extract.grammar.LearnedTables.LearnedRules;
import io.pactwatch.core.extract.grammar.PartyNeed;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a sentence by what was learned: which types of change it surely states, and which of those
 * that patterns found it hardly can. Where nothing was learned, the patterns decide alone. Scores
 * are the logarithm of the odds, in hundredths.
 *
 * <p>For one item at a time: the scores are those of one sentence at a time.
 */
public final class LearnedSelection {
  /**
   * How sure a type must be in the title or the first paragraph, in the second, in the third. Below
   * them most sentences only recall: there the patterns must find something first. Chosen on the
   * development set.
   */
  private static final int[] SURE = {50, 175, 400};

  /** How much surer a type must be where the sentence rather states another. */
  private static final int SECOND = 400;

  /** A pattern errs where its type is less likely than this. */
  private static final int HARDLY = -600;

  /** The same where the sentence does not itself speak of both parties. */
  private static final int HARDLY_FROM_AFAR = -400;

  private final LearnedTables tables;
  private final LearnedScores scores;
  private final boolean isEmpty;
  private @Nullable SentenceReading reading;
  private boolean isRead;

  public LearnedSelection(LearnedTables tables) {
    this.tables = tables;
    scores = new LearnedScores(tables);
    isEmpty = tables.types().isEmpty();
  }

  /** Goes on to a sentence; the other methods are about it. */
  public void begin(SentenceReading next) {
    reading = next;
    isRead = false;
  }

  /** The sentence is read when it is first asked about. */
  private LearnedScores scores() {
    if (!isRead && reading != null) {
      scores.read(reading);
      isRead = true;
    }
    return scores;
  }

  /**
   * Whether the sentence can state what a rule says.
   *
   * @param speaksOfAll whether the sentence itself speaks of all parties of the match
   */
  public boolean isLikely(CompiledRule rule, boolean speaksOfAll) {
    LearnedRules type = tables.of(rule);
    return type == null || scores().of(type) >= (speaksOfAll ? HARDLY : HARDLY_FROM_AFAR);
  }

  /** Whether anything can be found in the sentence that patterns did not find. */
  public static boolean canState(Sentence sentence) {
    return depth(sentence) < SURE.length;
  }

  /**
   * The types that the sentence surely states, in the order of what was learned.
   *
   * @param inReach whether the parties that a rule needs are in reach there
   * @param byPattern what patterns found, of whatever types
   */
  public List<LearnedRules> types(
      Sentence sentence, Predicate<PartyNeed> inReach, List<RuleMatch> byPattern) {
    if (isEmpty || !canState(sentence) || !hasAny(inReach) || scores().isEmpty()) {
      return List.of();
    }
    int sure = SURE[depth(sentence)];
    int most = most();
    if (most < sure) {
      return List.of();
    }
    List<LearnedRules> types = new ArrayList<>();
    for (LearnedRules type : tables.types()) {
      boolean first = scores.of(type) == most && !statesOther(byPattern, type);
      if (scores.of(type) >= (first ? sure : sure + SECOND)) {
        types.add(type);
      }
    }
    return types;
  }

  /** Whether a match of any type can be about anybody. */
  private boolean hasAny(Predicate<PartyNeed> inReach) {
    List<PartyNeed> needs = tables.needs();
    for (int index = 0; index < needs.size(); index++) {
      if (inReach.test(needs.get(index))) {
        return true;
      }
    }
    return false;
  }

  private int most() {
    List<LearnedRules> types = tables.types();
    int most = Integer.MIN_VALUE;
    for (int index = 0; index < types.size(); index++) {
      most = Math.max(most, scores.of(types.get(index)));
    }
    return most;
  }

  private static int depth(Sentence sentence) {
    return sentence.field() == TextField.TITLE ? 0 : sentence.paragraph();
  }

  /** Whether a pattern says surely that the sentence states another type. */
  private static boolean statesOther(List<RuleMatch> matches, LearnedRules type) {
    for (RuleMatch match : matches) {
      Rule rule = match.rule().rule();
      if (!rule.weak() && !rule.type().equals(type.type())) {
        return true;
      }
    }
    return false;
  }

  /** The match of a type that the sentence surely states: the phrase that says most for it. */
  public RuleMatch match(LearnedRules type) {
    int trigger = scores.heaviest(type);
    int first = scores.first(trigger);
    int last = scores.last(trigger);
    return new RuleMatch(ruleOf(type), first, last, first, last, List.of(), List.of());
  }

  /** The rule of the likeliest direction. */
  private CompiledRule ruleOf(LearnedRules type) {
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
}
