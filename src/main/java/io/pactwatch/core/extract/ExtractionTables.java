package io.pactwatch.core.extract;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A catalogue, compiled: one automaton for all its phrases, and its rules by the word that must be
 * there for them to be looked at. Immutable; a changed catalogue gives new tables.
 *
 * @param version of the catalogue
 * @param vocabulary the words that it knows
 * @param trie all its phrases
 * @param payloads what the phrases stand for
 * @param rulesByTerm for each term, the rules that are looked at where it stands
 * @param glue ids of the words that patterns may step over
 * @param groups what each party is
 */
record ExtractionTables(
    CatalogueVersion version,
    Vocabulary vocabulary,
    PhraseTrie trie,
    List<Payload> payloads,
    List<List<CompiledRule>> rulesByTerm,
    Set<Integer> glue,
    Map<PartyId, String> groups) {}
