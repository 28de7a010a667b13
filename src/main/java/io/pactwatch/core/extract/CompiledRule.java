package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Rule;
import java.util.List;

/**
 * One sequence that a rule's pattern stands for.
 *
 * @param rule the rule
 * @param order of the rule in the catalogue, from 0
 * @param elements what must follow what
 */
record CompiledRule(Rule rule, int order, List<Element> elements) {
  CompiledRule {
    elements = List.copyOf(elements);
  }
}
