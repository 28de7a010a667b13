package io.pactwatch.core.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules are looked at in a sentence. */
class CandidateSelectionTest {
  private static final String RULES =
      """
      rules:
        - {id: SUPPLY_B, type: supply, direction: loosening, patterns: ["cut~ ... share"], unless: [market, stock price~]}
        - {id: SUPPLY_A, type: supply, direction: loosening, patterns: ["share"]}
        - {id: SUPPLY_SLOT, type: supply, direction: loosening, patterns: ["$A ... pays"]}
        - {id: SUPPLY_SUM, type: supply, direction: loosening, patterns: ["owes $money"]}
      """;

  private final SmallMarket market = SmallMarket.with(RULES);

  private List<String> rules(String sentence) {
    return market.matches(market.readSentence(sentence)).stream()
        .map(match -> match.rule().rule().id())
        .toList();
  }

  @Test
  void rulesAreFoundInTheOrderOfTheCatalogueThenOfTheText() {
    assertThat(rules("Its share, which they cut, is a share."))
        .containsExactly("SUPPLY_B", "SUPPLY_A", "SUPPLY_A");
  }

  @Test
  void aWordOfUnlessSilencesItsRuleAloneWhereverItStands() {
    assertThat(rules("In the market they cut the share.")).containsExactly("SUPPLY_A");
    assertThat(rules("They cut the share, as stock prices fell.")).containsExactly("SUPPLY_A");
    assertThat(rules("They cut the share, as the stock fell."))
        .containsExactly("SUPPLY_B", "SUPPLY_A");
  }

  @Test
  void unlessReachesNoOtherSentence() {
    assertThat(market.read("Market", "Market. They cut the share."))
        .extracting(reading -> market.matches(reading).size())
        .containsExactly(0, 0, 2);
  }

  @Test
  void allWordsMustStandThereInTheirOrder() {
    assertThat(rules("They cut it.")).isEmpty();
    assertThat(rules("The share is cut.")).containsExactly("SUPPLY_A");
  }

  @Test
  void aSlotNeedsAPartyBeforeTheWord() {
    assertThat(rules("Quillon pays.")).containsExactly("SUPPLY_SLOT");
    assertThat(rules("It pays Quillon.")).isEmpty();
    assertThat(rules("It pays.")).isEmpty();
  }

  @Test
  void anAmountCanStandLast() {
    assertThat(rules("It owes $5 billion")).containsExactly("SUPPLY_SUM");
    assertThat(rules("It owes nothing")).isEmpty();
  }

  @Test
  void oneSelectionServesAllSentencesOfAnItem() {
    CandidateSelection selection = new CandidateSelection(market.tables());
    assertThat(market.read("Share", "They cut it. Share! They cut their share."))
        .extracting(reading -> SmallMarket.matches(selection, reading).size())
        .containsExactly(1, 0, 1, 2);
  }
}
