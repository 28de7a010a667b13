package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What phrases that add up find, and what they keep patterns from finding. */
class LearnedTest {
  private static final String CATALOGUE =
      """
      name: learned
      title: A catalogue that learned two types
      parties:
        lab: [{id: openai, name: OpenAI}]
        cloud: [{id: microsoft, name: Microsoft}, {id: oracle, name: Oracle}]
      types:
        exclusivity: {title: Exclusivity, weight: 80, description: exclusive rights}
        compute-deal: {title: Compute, weight: 80, description: computing capacity}
      inflections:
        hold: [holds, held, holding]
      cues:
        - {effect: negates, scope: before, reach: 3, phrases: [never]}
      certainty-weights: {confirmed: 100, reported: 75, rumoured: 40, predicted: 25, denied: 60}
      credibility: {other: 50}
      rules:
        - {id: EXCLUSIVITY_SOLE, type: exclusivity, direction: tightening, patterns: ["sole home"]}
        - {id: EXCLUSIVITY_LEARNED_LOOSENING, type: exclusivity, direction: loosening, learned: true}
        - {id: EXCLUSIVITY_LEARNED_TIGHTENING, type: exclusivity, direction: tightening, learned: true}
        - {id: COMPUTE_DEAL_LEARNED_TIGHTENING, type: compute-deal, direction: tightening, learned: true}
      learned:
        exclusivity:
          stated: {base: -1000, phrases: {sole: 500, hold: 700, loosen: 700, "$cloud let": 1200, "tour": -2000}}
          directions:
            loosening: {base: 0, phrases: {loosen: 300, "$cloud let": 300}}
            tightening: {base: 0, phrases: {hold: 100}}
        compute-deal:
          stated: {base: -1000, phrases: {rent: 700, "# server": 600, "$ #": 600}}
      """;

  private static final Extractor EXTRACTOR = Extractor.of(CatalogueReader.read(CATALOGUE));

  private static List<Signal> read(String text) {
    return EXTRACTOR.extract(Items.news("-", text));
  }

  private static String rules(String text) {
    return read(text).stream()
        .map(signal -> signal.evidence().cues().get(0).rule())
        .reduce((first, second) -> first + " " + second)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OpenAI was loosened from the sole grip of Microsoft. | EXCLUSIVITY_LEARNED_LOOSENING
          Microsoft holds OpenAI to a sole arrangement.        | EXCLUSIVITY_LEARNED_TIGHTENING
          Microsoft lets OpenAI go.                            | EXCLUSIVITY_LEARNED_LOOSENING
          OpenAI rents 300 servers from Oracle.                | COMPUTE_DEAL_LEARNED_TIGHTENING
          OpenAI rents it from Oracle for $12.                 | COMPUTE_DEAL_LEARNED_TIGHTENING
          """)
  void phrasesAddUp(String text, String rule) {
    assertThat(rules(text)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one phrase is not enough         | OpenAI has a sole office next to Microsoft.
          a phrase counts once             | OpenAI, sole, sole and sole, met Microsoft.
          no phrase reaches over a comma   | Microsoft, let OpenAI know, is here.
          a phrase can speak against it    | OpenAI loosened the sole tour of Microsoft.
          cues govern what was learned     | OpenAI never loosened the sole grip of Microsoft.
          nobody is named                  | The firm was loosened from the sole grip of another.
          """)
  void doNotState(String why, String text) {
    assertThat(rules(text)).as(why).isEmpty();
  }

  @Test
  void aPatternKnowsBetterThanWhatWasLearned() {
    assertThat(rules("Microsoft, which holds it, is the sole home of OpenAI."))
        .isEqualTo("EXCLUSIVITY_SOLE");
  }

  @Test
  void aPatternErrsWhereItsTypeIsHardlyPossible() {
    assertThat(rules("OpenAI and Microsoft visited the sole home on a tour.")).isEmpty();
    assertThat(rules("OpenAI and Microsoft visited the sole home.")).isEqualTo("EXCLUSIVITY_SOLE");
  }

  @Test
  void theEvidenceIsTheHeaviestPhrase() {
    Signal signal = read("It was said that OpenAI loosened the sole grip of Microsoft.").get(0);
    String cue =
        signal
            .evidence()
            .sentence()
            .substring(
                signal.evidence().cues().get(0).start(), signal.evidence().cues().get(0).end());
    assertThat(cue).isEqualTo("loosened");
    assertThat(signal.direction()).isEqualTo(Direction.LOOSENING);
  }
}
