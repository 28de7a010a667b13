package io.pactwatch.core.extract;

import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.Candidates;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.Items;
import java.util.ArrayList;
import java.util.List;

/**
 * A market of invented companies, to which each test adds the rules and cues that it is about, so
 * that no test hangs on the words of a real catalogue.
 *
 * @param extractor reads items to the end
 * @param tables for tests of single steps
 */
public record SmallMarket(Extractor extractor, ExtractionTables tables) {
  private static final String COMPANIES =
      """
      name: market
      title: A market for tests
      parties:
        lab:
          - {id: quillon, name: Quillon, products: [Scribe]}
          - {id: emberly, name: Emberly}
        cloud:
          - {id: harborix, name: Harborix, products: [Harbor Grid]}
          - {id: summitra, name: Summitra}
          - {id: cascade, name: Cascade Cloud, names: [{text: Cascade, weak: true, not-before: [falls], not-after: [upper]}]}
        person:
          - {id: vale, name: Dora Vale, names: [Vale]}
      types:
        supply: {title: Supply, weight: 80, description: supply}
        quarrel: {title: Quarrel, weight: 60, description: quarrel}
      certainty-weights: {confirmed: 100, reported: 75, rumoured: 40, predicted: 25, denied: 60}
      credibility: {other: 50}
      """;

  /** The rule of tests that are not about rules. */
  public static final String INVEST_RULE =
      """
      rules:
        - {id: SUPPLY_INVEST, type: supply, direction: tightening, patterns: ["invest~ in"]}
      """;

  /** With these sections of a catalogue, as YAML. */
  public static SmallMarket with(String... sections) {
    Catalogue catalogue = CatalogueReader.read(COMPANIES + String.join("", sections));
    return new SmallMarket(Extractor.of(catalogue), TableCompiler.compile(catalogue));
  }

  /** The signals of a news item. */
  public List<Signal> signals(String title, String body) {
    return extractor.extract(Items.news(title, body));
  }

  /** The sentences of a news item, the title first. */
  public List<SentenceReading> read(String title, String body) {
    return read(Items.news(title, body));
  }

  /** The sentences of an item, the title first. */
  public List<SentenceReading> read(Item item) {
    return new ItemReader(tables).read(item).sentences();
  }

  /** The only sentence of a body. */
  public SentenceReading readSentence(String sentence) {
    return read("News", sentence).get(1);
  }

  /** Where rules fit a sentence. */
  public List<RuleMatch> matches(SentenceReading reading) {
    return matches(new CandidateSelection(tables), reading);
  }

  /** Where rules fit a sentence, the most specific ones first, whoever they are about. */
  public static List<RuleMatch> matches(CandidateSelection selection, SentenceReading reading) {
    List<RuleMatch> matches = new ArrayList<>();
    Candidates candidates = selection.select(reading, need -> true);
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      candidates.addMatches(candidate, matches);
    }
    return matches;
  }

  /** The ids of the parties that a sentence mentions, in order. */
  public static List<String> parties(SentenceReading reading) {
    return ids(reading.mentions());
  }

  /** The ids of mentioned parties. */
  public static List<String> ids(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.party().value()).toList();
  }
}
