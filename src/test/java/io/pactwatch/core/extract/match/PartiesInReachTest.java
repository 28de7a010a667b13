package io.pactwatch.core.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.party.PartyResolver;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.testkit.GeneratedArticles;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules need not be fitted, because a match could be about nobody. */
class PartiesInReachTest {
  private static final int ARTICLES = 1_000;
  private static final long SEED = 20_261_127;
  private static final String RULES =
      """
      rules:
        - {id: SUPPLY_PATTERN, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [lab], b: [cloud], reach: pattern}}
        - {id: SUPPLY_SENTENCE, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [lab], b: [cloud], reach: sentence}}
        - {id: SUPPLY_PARAGRAPH, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [lab], b: [cloud], reach: paragraph}}
        - {id: SUPPLY_ITEM, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [lab], b: [cloud]}}
        - {id: SUPPLY_ANY, type: supply, direction: tightening, patterns: ["quits"], parties: {reach: sentence}}
        - {id: SUPPLY_ONE, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [cloud], form: one, reach: sentence}}
        - {id: SUPPLY_EITHER, type: supply, direction: tightening, patterns: ["quits"], parties: {a: [lab], b: [cloud], form: pair-or-one, reach: sentence}}
      """;

  private final SmallMarket market = SmallMarket.with(RULES);

  /** The ends of the ids of the rules that could be about somebody in the last sentence. */
  private String rules(String title, String body) {
    List<SentenceReading> readings = market.read(title, body);
    PartiesInReach inReach = new PartiesInReach(readings);
    inReach.begin(readings.size() - 1);
    return market.matches(readings.get(readings.size() - 1)).stream()
        .map(RuleMatch::rule)
        .filter(rule -> inReach.meet(rule.need()))
        .map(rule -> rule.rule().id().replace("SUPPLY_", ""))
        .reduce("", (all, id) -> (all + " " + id).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "News, Quillon quits Harborix., PATTERN SENTENCE PARAGRAPH ITEM ANY ONE EITHER",
    "News, Quillon quits Quillon., EITHER",
    "News, Quillon quits Emberly., ANY EITHER",
    "News, Harborix quits., ONE",
    "News, Harborix quits Summitra., ANY ONE",
    "News, Quillon spoke. Harborix quits., PARAGRAPH ITEM ONE",
    "Quillon, Harborix quits., ITEM ONE",
    "News, Nobody quits., ''",
  })
  void eachRoleNeedsAPartyOfItsGroupsAsFarAsTheRuleLooks(String title, String body, String rules) {
    assertThat(rules(title, body)).isEqualTo(rules);
  }

  /** What is passed over without being fitted must be what would have said nothing. */
  @Test
  void noRuleIsPassedOverWhoseMatchIsAboutSomebody() {
    Catalogue catalogue = CatalogueReader.read(BundledCatalogue.document());
    ExtractionTables tables = TableCompiler.compile(catalogue);
    ItemReader reader = new ItemReader(tables);
    CandidateSelection candidates = new CandidateSelection(tables);
    GeneratedArticles articles = new GeneratedArticles(catalogue, SEED);
    int aboutSomebody = 0;
    int passedOver = 0;
    for (int article = 0; article < ARTICLES; article++) {
      String text = articles.next(1_000);
      List<SentenceReading> readings = reader.read(Items.news("News", text)).sentences();
      PartyResolver parties = new PartyResolver(readings);
      PartiesInReach inReach = new PartiesInReach(readings);
      for (int index = 0; index < readings.size(); index++) {
        inReach.begin(index);
        for (RuleMatch match : SmallMarket.matches(candidates, readings.get(index))) {
          boolean about = !parties.keysOf(match, index).isEmpty();
          boolean fitted = inReach.meet(match.rule().need());
          assertThat(fitted || !about)
              .as("seed %d, article %d: %s in %s", SEED, article, id(match.rule()), text)
              .isTrue();
          aboutSomebody += about ? 1 : 0;
          passedOver += fitted ? 0 : 1;
        }
      }
    }
    assertThat(aboutSomebody).isGreaterThan(ARTICLES / 2);
    assertThat(passedOver).isPositive();
  }

  private static String id(CompiledRule rule) {
    return rule.rule().id();
  }
}
