package io.pactwatch.core.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parties stand in one list. */
class ListsTest {
  private static final String REFERENCES =
      """
      references:
        - {kind: pair, groups: [lab, cloud], phrases: [the two]}
      """;

  private final SmallMarket market = SmallMarket.with(REFERENCES, SmallMarket.INVEST_RULE);

  private List<String> from(String sentence, int mention) {
    return SmallMarket.ids(market.readSentence(sentence).lists().from(mention));
  }

  private List<String> around(String sentence, int mention) {
    return SmallMarket.ids(market.readSentence(sentence).lists().around(mention));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With Quillon and Harborix",
        "With Quillon, Harborix",
        "With Quillon & Harborix",
        "With Quillon or Harborix",
        "With Quillon/Harborix",
        "With Quillon + Harborix",
        "With Quillon, and the Harborix",
        "With Quillon's and Harborix's",
      })
  void namesWithNothingButAJoiningWordBetweenAreAList(String sentence) {
    assertThat(from(sentence, 0)).containsExactly("quillon", "harborix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillon Harborix",
        "Quillon the Harborix",
        "Quillon's Harborix",
        "Quillon with Harborix",
        "Quillon; Harborix",
        "Quillon and its Harborix",
        "Quillon, and, and, Harborix",
      })
  void otherNamesAreNot(String sentence) {
    assertThat(from(sentence, 0)).containsExactly("quillon");
  }

  @Test
  void aListGoesOnToItsLastParty() {
    String sentence = "Quillon met Harborix, Summitra, and Cascade Cloud for Emberly.";
    assertThat(from(sentence, 1)).containsExactly("harborix", "summitra", "cascade");
    assertThat(from(sentence, 2)).containsExactly("summitra", "cascade");
  }

  @Test
  void anAndWithACommaBehindTheFirstOpensAClause() {
    assertThat(from("They met Harborix, and Summitra grew.", 0)).containsExactly("harborix");
    assertThat(from("They met Harborix and Summitra.", 0)).containsExactly("harborix", "summitra");
  }

  @Test
  void aroundAPartyAListBeginsWithItsFirst() {
    String sentence = "Quillon met Harborix, Summitra, and Cascade Cloud for Emberly.";
    assertThat(around(sentence, 0)).containsExactly("quillon");
    assertThat(around(sentence, 3)).containsExactly("harborix", "summitra", "cascade");
    assertThat(around(sentence, 4)).containsExactly("emberly");
  }

  @Test
  void aReferenceToTwoIsAList() {
    SentenceReading reading = market.read("News", "Quillon met Harborix. The two agree.").get(2);
    assertThat(SmallMarket.ids(reading.lists().from(0))).containsExactly("quillon", "harborix");
  }

  @Test
  void noListIsLongerThanTwelve() {
    String sentence = "Harborix, Summitra, ".repeat(10);
    assertThat(from(sentence, 0)).hasSize(12);
    assertThat(around(sentence, 19)).hasSizeLessThanOrEqualTo(12).endsWith("summitra");
  }
}
