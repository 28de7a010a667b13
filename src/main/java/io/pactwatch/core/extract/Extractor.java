package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.amount.AmountFinder;
import io.pactwatch.core.extract.certainty.AttributionReader;
import io.pactwatch.core.extract.certainty.CertaintyReader;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.InvalidRulesException;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.SequenceMatcher;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.reading.ItemReading;
import io.pactwatch.core.extract.reading.SentenceScan;
import io.pactwatch.core.extract.text.SentenceSplitter;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads items by one catalogue. Immutable and safe for many threads.
 *
 * <p>The steps: {@link Tokenizer} cuts the text, {@link SentenceSplitter} finds the sentences,
 * {@link SentenceScan} walks the tries of phrases over them, {@link ItemReader} decides which names
 * mean parties, {@link CandidateSelection} the rules that can fit, {@link SequenceMatcher} fits
 * them, {@link PartyResolver} says who, {@link MatchReader} which matches count, {@link
 * CertaintyReader} how sure, {@link AmountFinder} how much, {@link AttributionReader} who says so,
 * and {@link SignalGatherer} makes one signal of what is said more than once.
 */
public final class Extractor {
  private final ExtractionTables tables;
  private final ItemReader reader;

  /** The workspaces of items before: as many as were read at once. */
  private final Queue<Workspace> spare = new ConcurrentLinkedQueue<>();

  private Extractor(ExtractionTables tables) {
    this.tables = tables;
    reader = new ItemReader(tables);
  }

  /**
   * Compiles a catalogue.
   *
   * @throws InvalidRulesException if patterns or phrases cannot be read, with all problems at once
   */
  public static Extractor of(Catalogue catalogue) {
    return new Extractor(TableCompiler.compile(catalogue));
  }

  /** The catalogue by which this one reads. */
  public CatalogueVersion version() {
    return tables.version();
  }

  /** The signals of an item, in the order in which the text first states them. Never throws. */
  public List<Signal> extract(Item item) {
    Workspace kept = spare.poll();
    Workspace workspace = kept == null ? Workspace.of(tables) : kept;
    List<Signal> signals = extract(item, workspace);
    spare.add(workspace);
    return signals;
  }

  private List<Signal> extract(Item item, Workspace workspace) {
    ItemReading reading = reader.read(item, workspace.columns());
    return new SignalGatherer(item, workspace.sketcher(), reading.texts(), tables.version())
        .gather(new StatementReader(workspace, item, reading.sentences()).statements());
  }
}
