package io.pactwatch.core.extract;

import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.reading.ItemColumns;

/**
 * What items are read with: columns as long as a text or as large as the catalogue, for one item at
 * a time, kept from item to item.
 *
 * @param columns hold what is read of an item
 * @param candidates finds what patterns fit
 * @param learned weighs by what was learned
 * @param sketcher draws the sketch
 */
record Workspace(
    ItemColumns columns,
    CandidateSelection candidates,
    LearnedSelection learned,
    ItemSketcher sketcher) {
  static Workspace of(ExtractionTables tables) {
    return new Workspace(
        new ItemColumns(),
        new CandidateSelection(tables),
        new LearnedSelection(tables.learned()),
        new ItemSketcher());
  }
}
