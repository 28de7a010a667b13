package io.pactwatch.core.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a match is about, where the pattern says so or leaves one side open. */
class PartyResolverTest {
  private static final String RULES =
      """
      rules:
        - {id: SUPPLY_BOTH, type: supply, direction: tightening, patterns: ["$A supplies $B"], parties: {a: [lab], b: [cloud], reach: pattern}}
        - {id: SUPPLY_SIDES, type: supply, direction: loosening, patterns: ["$A part~ company"], parties: {a: [lab, cloud], b: [cloud]}}
        - {id: SUPPLY_QUIT, type: supply, direction: loosening, patterns: ["$A quits"], parties: {a: [lab], b: [cloud], reach: sentence}}
        - {id: SUPPLY_NEAR, type: supply, direction: loosening, patterns: ["$A leaves"], parties: {a: [lab], b: [cloud], reach: paragraph}}
        - {id: SUPPLY_ITEM, type: supply, direction: loosening, patterns: ["$A withdraws"], parties: {a: [lab], b: [cloud]}}
        - {id: SUPPLY_ONLY, type: supply, direction: loosening, patterns: ["$A retires"], parties: {a: [lab], b: [cloud], reach: pattern}}
        - {id: SUPPLY_PUBLIC, type: supply, direction: loosening, patterns: ["go~ public"], parties: {a: [lab], form: one}}
        - {id: SUPPLY_MONEY, type: supply, direction: loosening, patterns: ["raises money"], parties: {a: [lab], b: [cloud], form: pair-or-one, reach: sentence}}
        - {id: SUPPLY_BUILD, type: supply, direction: tightening, patterns: ["$A and? $B builds"], parties: {a: [lab], b: [cloud], reach: pattern}}
        - {id: SUPPLY_LIKELIEST, type: supply, direction: loosening, patterns: ["$A resigns"], parties: {a: [lab], b: [person, cloud]}}
        - {id: SUPPLY_MERGE, type: supply, direction: tightening, patterns: ["$A merges with $B"]}
      """;

  private final SmallMarket market = SmallMarket.with(RULES);

  private List<String> keys(String title, String body) {
    return market.signals(title, body).stream().map(signal -> signal.key().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Quillon supplies Harborix., harborix|quillon",
    "Quillon and Emberly supplies Harborix., emberly|harborix harborix|quillon",
    "Quillon supplies Harborix and Summitra., harborix|quillon quillon|summitra",
    "Quillon supplies Harborix and Emberly., harborix|quillon",
    "Harborix supplies Quillon., ''",
    "Quillon merges with Emberly., emberly|quillon",
    "Quillon merges with Scribe., ''",
    "Quillon and Harborix part company., harborix|quillon",
    "'Quillon, Harborix and Summitra part company.', harborix|quillon quillon|summitra",
    "Quillon and Harborix builds., harborix|quillon",
    "'Quillon, Harborix and Summitra builds.', harborix|quillon quillon|summitra",
  })
  void slotsHoldPartiesOfTheirGroupsOrListsOfThem(String sentence, String keys) {
    assertThat(String.join(" ", keys("News", sentence))).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "Harborix saw how Quillon quits Summitra., quillon|summitra",
    "'Harborix saw how Quillon quits Summitra, Cascade Cloud.', cascade|quillon quillon|summitra",
    "Harborix saw how Quillon quits., harborix|quillon",
    "'Summitra knew that Harborix, Vale and Emberly quits Vale.', emberly|harborix",
  })
  void theOtherSideIsLookedForToTheRightThenToTheLeft(String sentence, String keys) {
    assertThat(String.join(" ", keys("News", sentence))).isEqualTo(keys);
  }

  @Test
  void theReachEndsWithThePatternTheSentenceOrTheParagraph() {
    String before = "One.\n\nTwo.\n\nHarborix is big. ";
    assertThat(keys("News", "Harborix saw how Quillon retires.")).isEmpty();
    assertThat(keys("News", before + "Quillon quits.")).isEmpty();
    assertThat(keys("News", before + "Quillon leaves.")).containsExactly("harborix|quillon");
    assertThat(keys("News", before + "Well. Quillon leaves.")).hasSize(1);
    assertThat(keys("News", before + "Well. So. Quillon leaves.")).isEmpty();
    assertThat(keys("News", before + "\n\nQuillon leaves.")).isEmpty();
    assertThat(keys("Harborix", "One.\n\nQuillon leaves.")).isEmpty();
  }

  @Test
  void ofThoseOfAnEarlierSentenceTheLikeliestGroupCounts() {
    String before = "One.\n\nTwo.\n\nHarborix met Vale. ";
    assertThat(keys("News", before + "Quillon resigns.")).containsExactly("quillon|vale");
  }

  @Test
  void ofThoseInTitleAndLeadTheLikeliestGroupCounts() {
    assertThat(keys("Harborix", "Vale.\n\nTwo.\n\nQuillon resigns."))
        .containsExactly("quillon|vale");
    assertThat(keys("Harborix", "Summitra.\n\nTwo.\n\nQuillon resigns."))
        .containsExactly("harborix|quillon");
  }

  @Test
  void anItemReachesToItsTitleThenToItsLead() {
    assertThat(keys("Harborix", "Summitra.\n\nTwo.\n\nQuillon withdraws."))
        .containsExactly("harborix|quillon");
    assertThat(keys("News", "Summitra.\n\nTwo.\n\nQuillon withdraws."))
        .containsExactly("quillon|summitra");
    assertThat(keys("Harborix", "One.\n\nTwo.\n\nSummitra is big. Quillon withdraws."))
        .containsExactly("quillon|summitra");
    assertThat(keys("News", "One.\n\nTwo.\n\nSummitra.\n\nQuillon withdraws.")).isEmpty();
  }

  @Test
  void aRuleOfFormOneIsAboutEachPartyAlone() {
    assertThat(keys("News", "Quillon and Emberly go public with Harborix."))
        .containsExactly("emberly", "quillon");
    assertThat(keys("News", "Harborix goes public.")).isEmpty();
  }

  @Test
  void aRuleOfFormPairOrOneTakesThePairWhereThereIsOne() {
    assertThat(keys("News", "Quillon raises money.")).containsExactly("quillon");
    assertThat(keys("News", "Quillon raises money from Harborix."))
        .containsExactly("harborix|quillon");
    assertThat(keys("News", "Harborix raises money.")).isEmpty();
  }
}
