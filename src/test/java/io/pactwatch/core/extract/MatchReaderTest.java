package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.MatchReader.Keyed;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.LearnedTables.LearnedRules;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.match.CandidateSelection;
import io.pactwatch.core.extract.match.LearnedSelection;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.testkit.GeneratedArticles;
import io.pactwatch.testkit.Items;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts is the same as when everything is fitted and looked for first and chosen after. */
class MatchReaderTest {
  private static final int ARTICLES = 2_000;
  private static final long SEED = 20_261_127;

  private static final Comparator<Keyed> BEST_FIRST =
      Comparator.comparingInt((Keyed said) -> -said.match().specificity())
          .thenComparingInt(said -> said.match().rule().order())
          .thenComparingInt(said -> said.match().first());

  private final Catalogue catalogue = CatalogueReader.read(BundledCatalogue.document());
  private final ExtractionTables tables = TableCompiler.compile(catalogue);
  private final ItemReader reader = new ItemReader(tables);
  private final CandidateSelection selection = new CandidateSelection(tables);
  private final LearnedSelection learned = new LearnedSelection(tables.learned());

  @Test
  void nothingThatCountsIsPassedOver() {
    GeneratedArticles articles = new GeneratedArticles(catalogue, SEED);
    int counting = 0;
    for (int number = 0; number < ARTICLES; number++) {
      List<SentenceReading> readings = reader.read(article(articles, number)).sentences();
      MatchReader matches = new MatchReader(selection, learned, readings);
      for (int index = 0; index < readings.size(); index++) {
        List<Keyed> found = matches.inSentence(index);
        assertThat(found)
            .as("seed %d, article %d, sentence %d", SEED, number, index)
            .isEqualTo(chosenFromAll(readings, index));
        counting += found.size();
      }
    }
    assertThat(counting).isGreaterThan(ARTICLES);
  }

  /** Every second one is told by a party of the market, of which "we" then speaks. */
  private Item article(GeneratedArticles articles, int number) {
    String title = articles.next(60);
    String body = articles.next(1_200).replace("company", "company, we said,");
    return number % 2 == 0
        ? Items.news(title, body)
        : Items.announcement(
            catalogue.parties().get(number % catalogue.parties().size()).id().value(), title, body);
  }

  private List<Keyed> chosenFromAll(List<SentenceReading> readings, int index) {
    SentenceReading reading = readings.get(index);
    PartyResolver parties = new PartyResolver(readings);
    learned.begin(reading);
    List<Keyed> all = new ArrayList<>();
    List<RuleMatch> likely = new ArrayList<>();
    for (RuleMatch match : SmallMarket.matches(selection, reading)) {
      if (learned.isLikely(match.rule(), true) && add(match, parties, reading, index, all)) {
        likely.add(match);
      }
    }
    for (LearnedRules type : learned.types(reading.sentence(), rule -> true, likely)) {
      add(learned.match(type), parties, reading, index, all);
    }
    all.sort(BEST_FIRST);
    List<Keyed> chosen = new ArrayList<>();
    for (Keyed said : all) {
      if (chosen.stream().noneMatch(better -> overrules(better.match(), said.match()))) {
        chosen.add(said);
      }
    }
    chosen.sort(Comparator.comparingInt((Keyed said) -> said.match().first()));
    return chosen;
  }

  private boolean add(
      RuleMatch match, PartyResolver parties, SentenceReading reading, int index, List<Keyed> all) {
    List<SignalKey> keys = parties.keysOf(match, index);
    boolean counts =
        !keys.isEmpty()
            && (learned.isLikely(match.rule(), false)
                || keys.stream().anyMatch(key -> reading.speaksOf(key.parties())));
    if (counts) {
      all.add(new Keyed(match, keys));
    }
    return counts;
  }

  private static boolean overrules(RuleMatch better, RuleMatch match) {
    Rule rule = match.rule().rule();
    boolean sameType = better.rule().rule().type().equals(rule.type());
    return sameType && (rule.learned() ? !better.rule().rule().weak() : better.overlaps(match));
  }
}
