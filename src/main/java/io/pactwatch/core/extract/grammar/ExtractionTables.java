package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.PartyId;
import java.util.List;
import java.util.Map;

/**
 * A catalogue, compiled: its phrases in tries, and its rules by the word that must be there for
 * them to be looked at. Immutable; a changed catalogue gives new tables.
 *
 * @param version of the catalogue
 * @param vocabulary the words that it knows
 * @param names the phrases that say who, and what an item is about
 * @param cues the phrases that say how surely, and by whose word
 * @param terms the phrases that say what; a payload is the id of a term
 * @param payloads what the other phrases stand for; theirs are indexes of this list
 * @param rules its rules
 * @param commonPhrases the words of terms that stand in nearly every sentence
 * @param learned what its learned phrases are worth
 * @param glue the words that patterns may step over
 * @param groups what each party is
 */
public record ExtractionTables(
    CatalogueVersion version,
    Vocabulary vocabulary,
    PhraseTrie names,
    PhraseTrie cues,
    PhraseTrie terms,
    List<Payload> payloads,
    RuleIndex rules,
    CommonPhrases commonPhrases,
    LearnedTables learned,
    WordSet glue,
    Map<PartyId, String> groups) {}
