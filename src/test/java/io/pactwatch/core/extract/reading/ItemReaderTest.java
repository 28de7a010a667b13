package io.pactwatch.core.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names mean parties. */
class ItemReaderTest {
  private static final String CONTEXT = "context: [server~, data hall~]\n";

  private final SmallMarket market = SmallMarket.with(CONTEXT, SmallMarket.INVEST_RULE);

  private String parties(String sentence) {
    return String.join(" ", SmallMarket.parties(market.readSentence(sentence)));
  }

  private List<String> announced(String body) {
    return SmallMarket.parties(market.read(Items.announcement("quillon", "News", body)).get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vale's Quillon grows. | quillon",
        "Vale's AI lab Quillon grows. | quillon",
        "Vale’s own rich AI lab Quillon grows. | quillon",
        "Vale's old and quite small lab Quillon grows. | vale quillon",
        "Vale's lab, Quillon, grows. | vale quillon",
        "Vale of Quillon grows. | vale quillon",
        "Quillon is Vale's lab. | quillon vale",
        "Harborix's lab Quillon grows. | harborix quillon",
        "Vale's case against Quillon grows. | vale quillon",
        "Vale's work for Quillon grows. | vale quillon",
      })
  void aPersonWhoOwnsAPartyOnlySaysWhich(String sentence, String parties) {
    assertThat(parties(sentence)).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillon rival Emberly grows. | emberly",
        "Harborix challenger Summitra grows. | summitra",
        "Quillon, rival Emberly grows. | quillon emberly",
        "Quillon's rival Emberly grows. | quillon emberly",
        "Quillon rival of Emberly grows. | quillon emberly",
        "The Quillon rival grows. | quillon",
      })
  void aPartyWhoseRivalIsNamedOnlySaysWho(String sentence, String parties) {
    assertThat(parties(sentence)).isEqualTo(parties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harborix (Harbor Grid) grows. | harborix",
        "Harborix's Harbor Grid grows. | harborix",
        "Harborix grows, Harbor Grid too. | harborix harborix",
        "Harborix (Quillon) grows. | harborix quillon",
      })
  void namesOfOnePartyThatStandTogetherAreOneMention(String sentence, String parties) {
    assertThat(parties(sentence)).isEqualTo(parties);
  }

  @Test
  void theLongestNameCounts() {
    SentenceReading reading = market.readSentence("Dora Vale left Cascade Cloud.");
    assertThat(reading.mentions())
        .extracting(mention -> mention.last() - mention.first())
        .containsExactly(2, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HARBORIX grows. | harborix",
        "harborix grows. | ''",
        "HarborIX grows. | ''",
        "Harbor-Grid grows. | harborix",
        "Harborixes grow. | ''",
      })
  void capitalsCount(String sentence, String parties) {
    assertThat(parties(sentence)).isEqualTo(parties);
  }

  @Test
  void theIssuerSpeaksInTheFirstPerson() {
    assertThat(announced("We met Harborix and our friends."))
        .isEqualTo(List.of("quillon", "harborix", "quillon"));
    assertThat(announced("Harborix met us.")).containsExactly("harborix", "quillon");
    assertThat(announced("They met Harborix.")).containsExactly("harborix");
    assertThat(announced("In the US they met Harborix.")).containsExactly("harborix");
    assertThat(parties("We met Harborix and our friends.")).isEqualTo("harborix");
  }

  @Test
  void aFilingCallsItsIssuerTheCompany() {
    assertThat(announced("The Company met Harborix.")).containsExactly("quillon", "harborix");
    assertThat(announced("Harborix met the Registrant.")).containsExactly("harborix", "quillon");
    assertThat(announced("A company met Harborix.")).containsExactly("harborix");
    assertThat(parties("The Company met Harborix.")).isEqualTo("harborix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harborix met Quillon there.",
        "Two servers stand in a data hall.",
        "The servers, all of these servers, hum.",
      })
  void aWeakNameCountsInAnItemAboutTheMarket(String elsewhere) {
    assertThat(SmallMarket.parties(market.read("News", "Cascade grows. " + elsewhere).get(1)))
        .containsExactly("cascade");
    assertThat(SmallMarket.parties(market.read(elsewhere, "Cascade grows.").get(1)))
        .containsExactly("cascade");
  }

  @ParameterizedTest
  @ValueSource(strings = {"It rained.", "A server hums.", "The Cascade is wide.", "harborix hums."})
  void aWeakNameMeansNothingElsewhere(String elsewhere) {
    assertThat(parties("Cascade grows: " + elsewhere)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Cascade falls are high.", "They climbed the upper Cascade."})
  void aNeighbourCanSayThatANameMeansSomethingElse(String sentence) {
    assertThat(SmallMarket.parties(market.read("Harborix", sentence).get(1))).isEmpty();
  }

  @Test
  void theTitleIsReadBeforeTheBody() {
    assertThat(market.read("Quillon", "Harborix. Summitra."))
        .extracting(reading -> SmallMarket.parties(reading).get(0))
        .containsExactly("quillon", "harborix", "summitra");
  }
}
