package io.pactwatch.core.extract;

import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.text.Tokens;
import java.util.List;

/**
 * What items are read with: columns as long as a text or as large as the catalogue, for one item at
 * a time, kept from item to item.
 *
 * @param texts hold the tokens of title and body
 * @param candidates finds what patterns fit
 * @param learned weighs by what was learned
 */
record Workspace(List<Tokens> texts, CandidateSelection candidates, LearnedSelection learned) {
  /** Keeps the list unchangeable. */
  Workspace {
    texts = List.copyOf(texts);
  }

  static Workspace of(ExtractionTables tables) {
    return new Workspace(
        ItemReader.newTexts(),
        new CandidateSelection(tables),
        new LearnedSelection(tables.learned()));
  }
}
