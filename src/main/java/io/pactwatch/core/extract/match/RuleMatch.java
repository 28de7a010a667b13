package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.reading.Mention;
import java.util.List;

/**
 * A rule that fits a sentence.
 *
 * @param rule the sequence
 * @param first the first token of the whole match
 * @param last the token after its last
 * @param triggerFirst the first token of the first term
 * @param triggerLast the token after the last term
 * @param a the parties in the slot A; empty where the pattern has none
 * @param b the parties in the slot B; empty where the pattern has none
 */
public record RuleMatch(
    CompiledRule rule,
    int first,
    int last,
    int triggerFirst,
    int triggerLast,
    List<Mention> a,
    List<Mention> b) {

  /** How much of the sentence the rule asked for: the more, the better it knows. */
  public int specificity() {
    return rule.specificity();
  }

  public boolean overlaps(RuleMatch other) {
    return first < other.last && other.first < last;
  }
}
