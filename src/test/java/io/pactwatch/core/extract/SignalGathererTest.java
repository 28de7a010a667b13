package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of statements with the same parties and type. */
class SignalGathererTest {
  private static final String SECTIONS =
      """
      cues:
        - {effect: denies, scope: before, reach: 6, phrases: [denied]}
        - {effect: rumours, scope: before, reach: 6, phrases: [could]}
        - {effect: confirms, scope: speaker, reach: 3, phrases: [said]}
        - {effect: reports, scope: sentence, reach: 0, phrases: [people familiar]}
      rules:
        - {id: SUPPLY_MORE, type: supply, direction: tightening, amounts: [money], patterns: ["expand~ supply"], parties: {reach: sentence}}
        - {id: SUPPLY_FULL, type: supply, direction: tightening, amounts: [money], patterns: ["$A expand~ supply of $B"]}
        - {id: SUPPLY_LESS, type: supply, direction: loosening, amounts: [money], patterns: ["cut~ supply"], parties: {reach: sentence}}
        - {id: SUPPLY_WEAK, type: supply, direction: loosening, weak: true, patterns: ["touch~ supply"], parties: {reach: sentence}}
        - {id: QUARREL_SUE, type: quarrel, direction: loosening, patterns: ["sue~"], parties: {reach: sentence}}
      """;

  private static final String LEAD = "One.\n\nTwo.\n\n";
  private static final String WEAK = "Quillon touched supply of Harborix.";

  private final SmallMarket market = SmallMarket.with(SECTIONS);

  private Signal only(String title, String body) {
    List<Signal> signals = market.signals(title, body);
    assertThat(signals).as(body).hasSize(1);
    return signals.get(0);
  }

  private List<String> types(String title, String body) {
    return market.signals(title, body).stream().map(signal -> signal.type().value()).toList();
  }

  @Test
  void whatAWeakRuleSaysOnceIsNotEnough() {
    assertThat(types("News", LEAD + WEAK)).isEmpty();
    assertThat(types("News", LEAD + "Quillon touched supply of Harborix, touched supply again."))
        .isEmpty();
  }

  @Test
  void aWeakRuleIsSupportedByTitleLeadOrAnotherSentence() {
    assertThat(types(WEAK, LEAD)).containsExactly("supply");
    assertThat(types("News", "One.\n\n" + WEAK)).containsExactly("supply");
    assertThat(types("News", LEAD + WEAK + "\n\nThree.\n\n" + WEAK)).containsExactly("supply");
    assertThat(types("News", LEAD + WEAK + " Quillon cut supply of Harborix."))
        .containsExactly("supply");
  }

  @Test
  void aWeakRuleIsSupportedByWhatElseIsSureOfTheSameParties() {
    assertThat(types("News", LEAD + WEAK + " Quillon sued Harborix."))
        .containsExactly("supply", "quarrel");
    assertThat(types("News", LEAD + WEAK + " Quillon sued Summitra.")).containsExactly("quarrel");
  }

  @Test
  void theDirectionWithMostWeightCounts() {
    String twice =
        "Quillon expands supply to Harborix. It is so: Quillon expands supply to Harborix.";
    assertThat(only("Quillon cuts supply to Harborix", twice).direction())
        .isEqualTo(Direction.TIGHTENING);
    assertThat(
            only("Quillon cuts supply to Harborix", LEAD + "Quillon expands supply to Harborix.")
                .direction())
        .isEqualTo(Direction.LOOSENING);
  }

  @Test
  void ofEqualWeightsTheFirstDirectionCounts() {
    assertThat(only("News", "Quillon cuts supply to Harborix, then expands supply.").direction())
        .isEqualTo(Direction.LOOSENING);
    assertThat(only("News", "Quillon expands supply to Harborix, then cuts supply.").direction())
        .isEqualTo(Direction.TIGHTENING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillon said | Quillon denied that | DENIED",
        "Quillon denied that | Quillon said | CONFIRMED",
        "Quillon denied that | People familiar know that Quillon | REPORTED",
        "Quillon could soon | Quillon said | CONFIRMED",
        "Quillon said | Quillon could soon | CONFIRMED",
        "Quillon could soon | People familiar know that Quillon | RUMOURED",
        "People familiar know that Quillon | Quillon could soon | REPORTED",
      })
  void aDenialIsTheLastWordThenAConfirmationWinsThenTheMoreProminentPlace(
      String first, String second, Certainty certainty) {
    String statement = " it expands supply to Harborix.";
    assertThat(only("News", first + statement + "\n\n" + second + statement).certainty())
        .isEqualTo(certainty);
  }

  @Test
  void theAmountsOfAllPlacesAreKeptOnce() {
    Signal signal =
        only(
            "Quillon expands supply to Harborix for $5 billion",
            """
            Quillon expands supply to Harborix for $6 billion.

            Quillon expands supply to Harborix for $5 billion.

            Quillon cuts supply to Harborix for $7 billion.
            """);
    assertThat(signal.amounts())
        .containsExactly(
            Amount.of(5_000_000_000L, AmountUnit.USD),
            Amount.of(6_000_000_000L, AmountUnit.USD),
            Amount.of(7_000_000_000L, AmountUnit.USD));
  }

  @Test
  void theMostProminentPlaceSaysHowRelevantAndTheFullestOneIsTheEvidence() {
    Signal signal =
        only("Quillon expands supply to Harborix", LEAD + "Quillon expands supply of Harborix.");
    assertThat(signal.relevance()).isEqualTo(100);
    assertThat(signal.evidence().field()).isEqualTo(TextField.BODY);
    assertThat(signal.evidence().cues().get(0).rule()).isEqualTo("SUPPLY_FULL");
  }

  @Test
  void otherPartiesAndTypesAreSignalsOfTheirOwnInTheOrderOfTheText() {
    assertThat(
            market.signals(
                "News",
                "Quillon sued Summitra. Quillon cut supply of Harborix. Quillon sued Harborix."))
        .extracting(signal -> signal.key() + " " + signal.type())
        .containsExactly(
            "quillon|summitra quarrel", "harborix|quillon supply", "harborix|quillon quarrel");
  }
}
