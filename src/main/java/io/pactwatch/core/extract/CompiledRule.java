package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Rule;
import java.util.BitSet;
import java.util.List;

/**
 * One sequence that a rule's pattern stands for.
 *
 * @param rule the rule
 * @param order of the rule in the catalogue, from 0
 * @param elements what must follow what
 * @param terms the ids of all terms among the elements, each once
 */
record CompiledRule(Rule rule, int order, List<Element> elements, List<Integer> terms) {
  CompiledRule {
    elements = List.copyOf(elements);
    terms = List.copyOf(terms);
  }

  CompiledRule(Rule rule, int order, List<Element> elements) {
    this(rule, order, elements, termsOf(elements));
  }

  private static List<Integer> termsOf(List<Element> elements) {
    return elements.stream()
        .filter(Element.Term.class::isInstance)
        .map(element -> ((Element.Term) element).id())
        .distinct()
        .toList();
  }

  /**
   * Whether it can fit a sentence that has these terms: most cannot, and cost no more than this.
   */
  boolean canFit(BitSet present) {
    for (int term : terms) {
      if (!present.get(term)) {
        return false;
      }
    }
    return true;
  }
}
