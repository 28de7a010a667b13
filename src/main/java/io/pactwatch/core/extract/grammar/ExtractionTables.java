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
 * @param statements the phrases that say what, and how surely; a payload is the id of a term, or
 *     stands for one of the others
 * @param payloads what the phrases stand for that are no terms
 * @param rules its rules
 * @param learned what its learned phrases are worth
 * @param glue the words that patterns may step over
 * @param groups what each party is
 */
public record ExtractionTables(
    CatalogueVersion version,
    Vocabulary vocabulary,
    PhraseTrie names,
    PhraseTrie statements,
    List<Payload> payloads,
    RuleIndex rules,
    LearnedTables learned,
    WordSet glue,
    Map<PartyId, String> groups) {

  /** Whether a payload of the tries is the id of a term. */
  public static boolean isTerm(int payload) {
    return payload >= 0;
  }

  /** The payload of the tries that stands for the one with this index. */
  static int payloadOf(int index) {
    return ~index;
  }

  /** What a payload that is no term stands for. */
  public Payload payload(int payload) {
    return payloads.get(~payload);
  }
}
