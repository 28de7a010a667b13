package io.pactwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.model.SignalType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue that comes with the program. */
class BundledCatalogueTest {
  private static final Catalogue CATALOGUE = BundledCatalogue.load().catalogue();

  @Test
  void itsOwnExamplesPass() {
    assertThat(CatalogueChecker.check(BundledCatalogue.document()).catalogue().rules())
        .isNotEmpty();
  }

  @Test
  void hasEveryTypeOfTheVocabulary() {
    assertThat(CATALOGUE.types())
        .extracting(type -> type.id().value())
        .containsExactlyInAnyOrder(
            "revenue-share",
            "exclusivity",
            "cloud-availability",
            "compute-deal",
            "infrastructure-buildout",
            "equity-stake",
            "acquisition",
            "in-house-model",
            "custom-silicon",
            "product-integration",
            "channel-conflict",
            "renegotiation",
            "governance",
            "regulatory",
            "litigation",
            "ipo-valuation",
            "talent-move");
  }

  @Test
  void hasEveryPartyOfTheVocabulary() {
    Set<String> ids =
        CATALOGUE.parties().stream()
            .map(party -> party.id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    Stream.of(
            "openai anthropic mistral xai cohere inflection deepseek huggingface stability-ai",
            "moonshot aleph-alpha thinking-machines scale-ai character-ai adept perplexity",
            "windsurf figure safe-superintelligence microsoft amazon google oracle ibm coreweave",
            "core-scientific nebius nscale crusoe lambda snowflake databricks salesforce apple",
            "meta alibaba tencent baidu cloudflare sap servicenow palantir nvidia amd intel",
            "broadcom arm tsmc samsung skhynix micron cerebras groq qualcomm mediatek asml dell",
            "hpe foxconn softbank mgx thrive pif blackstone blackrock brookfield spacex vantage",
            "schwarz-group ftc doj cma ec sec congress musk new-york-times getty-images",
            "universal-music udio reddit telegram pentagon wpp t-mobile")
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .forEach(id -> assertThat(ids).contains(id));
  }

  @Test
  void everyTypeHasARule() {
    Set<SignalType> withRules =
        CATALOGUE.rules().stream().map(Rule::type).collect(Collectors.toSet());
    assertThat(CATALOGUE.types()).allSatisfy(type -> assertThat(withRules).contains(type.id()));
  }

  @TestFactory
  List<DynamicTest> everyRuleHasTwoExamplesAndANearMiss() {
    return CATALOGUE.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      assertThat(rule.examples()).hasSizeGreaterThanOrEqualTo(2);
                      assertThat(rule.nearMisses()).isNotEmpty();
                    }))
        .toList();
  }
}
