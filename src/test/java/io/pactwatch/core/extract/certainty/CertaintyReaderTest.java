package io.pactwatch.core.extract.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cues govern a statement, and what they make of it. */
class CertaintyReaderTest {
  private static final String CUES =
      """
      cues:
        - {effect: suppresses, scope: before, reach: 5, phrases: [if, unless]}
        - {effect: suppresses, scope: after, reach: 3, phrases: [decades ago]}
        - {effect: suppresses, scope: sentence, reach: 0, phrases: [hypothetically]}
        - {effect: denies, scope: before, reach: 6, phrases: [denied]}
        - {effect: denies, scope: after, reach: 4, phrases: [is false]}
        - {effect: negates, scope: before, reach: 3, phrases: [not, never]}
        - {effect: rumours, scope: before, reach: 6, phrases: [in talks, could, weighs]}
        - {effect: rumours, scope: after, reach: 4, phrases: [is being considered]}
        - {effect: rumours, scope: speaker, reach: 2, phrases: [hinted]}
        - {effect: predicts, scope: before, reach: 6, phrases: [will probably]}
        - {effect: reports, scope: sentence, reach: 0, phrases: [people familiar]}
      """;
  private static final String RULES =
      """
      rules:
        - {id: SUPPLY_INVEST, type: supply, direction: tightening, patterns: ["invest~ in"]}
        - {id: SUPPLY_WEIGH, type: supply, direction: tightening, patterns: ["weigh~ a stake"]}
        - {id: SUPPLY_LAPSE, type: supply, direction: loosening, patterns: ["did not renew"]}
        - {id: QUARREL_SUE, type: quarrel, direction: loosening, open: true, patterns: ["sue~"]}
      """;

  private final SmallMarket market = SmallMarket.with(CUES, RULES);

  private Certainty certaintyOf(String sentence) {
    List<Signal> signals = market.signals("News", sentence);
    assertThat(signals).as(sentence).hasSize(1);
    return signals.get(0).certainty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillon denied that it invested in Harborix. | DENIED",
        "That Quillon invested in Harborix is false. | DENIED",
        "Quillon is in talks to have invested in Harborix. | RUMOURED",
        "That Quillon invests in Harborix is being considered. | RUMOURED",
        "Quillon hinted that it invested in Harborix. | RUMOURED",
        "Quillon will probably have invested in Harborix. | PREDICTED",
        "Quillon invested in Harborix. | REPORTED",
        "Quillon sued Harborix. | CONFIRMED",
        "Quillon sued Harborix, people familiar with it know. | REPORTED",
      })
  void aCueSaysHowSureItIs(String sentence, Certainty certainty) {
    assertThat(certaintyOf(sentence)).isEqualTo(certainty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Has Quillon invested in Harborix?",
        "“Has Quillon invested in Harborix?”",
        "If Quillon invested in Harborix, it would grow.",
        "Unless Quillon invested in Harborix, it will shrink.",
        "Quillon invested in Harborix decades ago.",
        "Quillon invested in Harborix, hypothetically.",
        "Quillon has not invested in Harborix.",
        "Quillon never invested in Harborix.",
        "In 2021 Quillon invested in Harborix.",
        "Has Quillon sued Harborix?",
      })
  void conditionsNegationsHistoryAndQuestionsStateNothing(String sentence) {
    assertThat(market.signals("News", sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillon, not known for any great haste, invested in Harborix.",
        "Quillon invested in Harborix, and not in Summitra.",
        "Quillon invested in Harborix, if late.",
        "Decades ago all was small; Quillon invested in Harborix.",
        "Quillon invested in Harborix, as nobody denied.",
        "Quillon invested in Harborix and in so many others that one of them is false.",
        "Somebody else hinted at it before Quillon invested in Harborix.",
      })
  void aCueOutOfItsReachOrOnTheWrongSideGovernsNothing(String sentence) {
    assertThat(certaintyOf(sentence)).isEqualTo(Certainty.REPORTED);
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "4, 1"})
  void theReachIsCountedInWords(int words, int signals) {
    String sentence = "Harborix did not " + "so, ".repeat(words) + "invest in Quillon.";
    assertThat(market.signals("News", sentence)).hasSize(signals);
  }

  @Test
  void theStrongestOfSeveralCuesCounts() {
    assertThat(certaintyOf("Quillon denied that it could have invested in Harborix."))
        .isEqualTo(Certainty.DENIED);
    assertThat(certaintyOf("Quillon could, and will probably, invest in Harborix."))
        .isEqualTo(Certainty.RUMOURED);
    assertThat(certaintyOf("Quillon denied that it never invested in Harborix."))
        .isEqualTo(Certainty.DENIED);
    assertThat(market.signals("News", "If Quillon denied that it invested in Harborix, it lied."))
        .isEmpty();
  }

  @Test
  void aWordThatARuleAsksForHedgesButDoesNotNegate() {
    assertThat(certaintyOf("Quillon weighs a stake in Harborix.")).isEqualTo(Certainty.RUMOURED);
    assertThat(certaintyOf("Quillon did not renew its contract with Harborix."))
        .isEqualTo(Certainty.REPORTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We invested in Harborix. | CONFIRMED",
        "We invested in Harborix, as people familiar with us know. | CONFIRMED",
        "We could have invested in Harborix. | RUMOURED",
        "We denied that we invested in Harborix. | DENIED",
      })
  void anAnnouncementConfirmsWhatItDoesNotHedge(String body, Certainty certainty) {
    Item announcement = Items.announcement("quillon", "News", body);
    assertThat(market.extractor().extract(announcement))
        .extracting(Signal::certainty)
        .containsExactly(certainty);
  }

  @Test
  void anAnnouncementCanStateNothing() {
    Item announcement = Items.announcement("quillon", "News", "We have not invested in Harborix.");
    assertThat(market.extractor().extract(announcement)).isEmpty();
  }
}
