package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.Party;
import java.util.Set;

/**
 * An alias, ready to be compared.
 *
 * @param party whose name it is
 * @param alias the name
 * @param caseMatters whether it must be written as in the catalogue
 * @param notBefore ids of words
 * @param notAfter ids of words
 */
record CompiledAlias(
    Party party, Alias alias, boolean caseMatters, Set<Integer> notBefore, Set<Integer> notAfter) {

  CompiledAlias {
    notBefore = Set.copyOf(notBefore);
    notAfter = Set.copyOf(notAfter);
  }
}
