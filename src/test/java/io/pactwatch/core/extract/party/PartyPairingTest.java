package io.pactwatch.core.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two parties a match is about whose pattern names neither. */
class PartyPairingTest {
  private static final String RULES =
      """
      rules:
        - {id: SUPPLY_ITEM, type: supply, direction: loosening, patterns: ["part ways"], parties: {a: [lab], b: [cloud]}}
        - {id: SUPPLY_SENTENCE, type: supply, direction: loosening, patterns: ["fall out"], parties: {a: [lab], b: [cloud], reach: sentence}}
        - {id: SUPPLY_PARAGRAPH, type: supply, direction: loosening, patterns: ["split up"], parties: {a: [lab], b: [cloud], reach: paragraph}}
        - {id: SUPPLY_PATTERN, type: supply, direction: loosening, patterns: ["move on"], parties: {a: [lab], b: [cloud], reach: pattern}}
        - {id: SUPPLY_ORDER, type: supply, direction: loosening, patterns: ["clash"], parties: {a: [lab, person], b: [cloud, lab]}}
        - {id: SUPPLY_ANY, type: supply, direction: loosening, patterns: ["meet"]}
      """;

  private final SmallMarket market = SmallMarket.with(RULES);

  private List<String> keys(String title, String body) {
    return market.signals(title, body).stream().map(signal -> signal.key().value()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Quillon and Harborix part ways., harborix|quillon",
    "Harborix and Quillon part ways., harborix|quillon",
    "Emberly saw how Quillon and Harborix part ways., harborix|quillon",
    "'Quillon and Harborix part ways, which Emberly knew, as did Summitra.', harborix|quillon",
    "Quillon part ways with Harborix and Summitra., harborix|quillon quillon|summitra",
    "Quillon and Emberly part ways with Harborix., emberly|harborix harborix|quillon",
    "Quillon and Emberly part ways., ''",
    "Quillon and Scribe meet., ''",
    "Vale and Quillon meet., quillon|vale",
    "Vale meet Quillon., quillon|vale",
  })
  void theNearestThatFitTheRolesWithTheirLists(String sentence, String keys) {
    assertThat(String.join(" ", keys("News", sentence))).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "'Quillon, Harborix and Summitra part ways.', harborix|quillon quillon|summitra",
    "'The suits against Quillon and Harborix clash, saw Vale.', harborix|vale quillon|vale",
    "'Emberly saw how Harborix, Vale and Quillon clash.', emberly|harborix emberly|quillon",
  })
  void inAListOneIsPartnerOfTheOthersUnlessAllAreOfOneSide(String sentence, String keys) {
    assertThat(String.join(" ", keys("News", sentence))).isEqualTo(keys);
  }

  @Test
  void ofEquallyNearOnesTheOrderOfTheRolesDecides() {
    assertThat(keys("News", "Harborix, Quillon part ways near the Summitra."))
        .containsExactly("quillon|summitra");
  }

  @ParameterizedTest
  @CsvSource({
    "Vale and Quillon clash with Harborix., harborix|quillon",
    "Vale clash with Harborix., harborix|vale",
    "Quillon and Emberly clash., emberly|quillon",
    "Quillon and Emberly clash though the big and rich and old Harborix waits., harborix|quillon",
  })
  void theFirstGroupsOfARoleFitBest(String sentence, String keys) {
    assertThat(keys("News", sentence)).contains(keys);
  }

  @Test
  void aPartyOfTheParagraphOrTheTitleIsFartherThanOneOfTheSentence() {
    String sentence = "They knew how Quillon and Harborix part ways.";
    assertThat(keys("Summitra", "Summitra is big. " + sentence))
        .containsExactly("harborix|quillon");
    assertThat(keys("Summitra", "Harborix saw in all these weeks how Quillon part ways."))
        .containsExactly("harborix|quillon");
    String before = "One.\n\nTwo.\n\nHarborix is big. So. ";
    assertThat(keys("Summitra", before + "We saw Quillon part ways."))
        .containsExactly("harborix|quillon");
    assertThat(keys("Summitra", "One. We saw Quillon part ways."))
        .containsExactly("quillon|summitra");
  }

  @Test
  void theReachEndsWithThePatternTheSentenceOrTheParagraph() {
    String before = "One.\n\nTwo.\n\nHarborix is big. ";
    assertThat(keys("News", "Quillon and Harborix move on.")).isEmpty();
    assertThat(keys("News", "Quillon and Harborix fall out.")).hasSize(1);
    assertThat(keys("News", before + "We saw Quillon fall out.")).isEmpty();
    assertThat(keys("News", before + "We saw Quillon split up.")).hasSize(1);
    assertThat(keys("News", before + "So. We saw Quillon split up.")).hasSize(1);
    assertThat(keys("News", before + "So. Well. We saw Quillon split up.")).isEmpty();
    assertThat(keys("Harborix", "One.\n\nTwo.\n\nWe saw Quillon split up.")).isEmpty();
    assertThat(keys("Harborix", "One.\n\nTwo.\n\nWe saw Quillon part ways.")).hasSize(1);
  }
}
