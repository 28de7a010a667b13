package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.Party;

/**
 * An alias, ready to be compared.
 *
 * @param party whose name it is
 * @param alias the name
 * @param caseMatters whether it must be written as in the catalogue
 * @param notBefore words that must not follow
 * @param notAfter words that must not stand before
 */
public record CompiledAlias(
    Party party, Alias alias, boolean caseMatters, WordSet notBefore, WordSet notAfter) {}
