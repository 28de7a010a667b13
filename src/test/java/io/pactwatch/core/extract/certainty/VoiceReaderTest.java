package io.pactwatch.core.extract.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.model.Certainty;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On whose word a sentence rests. */
class VoiceReaderTest {
  private static final String CUES =
      """
      cues:
        - {effect: predicts, scope: sentence, reach: 0, phrases: [analysts expect]}
        - {effect: predicts, scope: before, reach: 9, phrases: [will probably]}
        - {effect: reports, scope: sentence, reach: 0, phrases: [people familiar]}
        - {effect: confirms, scope: sentence, reach: 0, phrases: [filing, court ruled]}
        - {effect: confirms, scope: speaker, reach: 3, phrases: [said, announced]}
      outlets: {the-ledger: [The Ledger]}
      """;

  /** Two paragraphs that are the lead and name nobody. */
  private static final String LEAD = "One.\n\nTwo.\n\n";

  /** The title and the sentences of the lead. */
  private static final int BEHIND_LEAD = 3;

  private final SmallMarket market = SmallMarket.with(CUES, SmallMarket.INVEST_RULE);

  private Optional<Certainty> voice(String title, String body, int index) {
    return Optional.ofNullable(new VoiceReader(market.read(title, body)).of(index));
  }

  private Optional<Certainty> voiceBehindLead(String body, int index) {
    return voice("News", LEAD + body, BEHIND_LEAD + index);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillon said it grows. | CONFIRMED",
        "Quillon had already also announced that it grows. | CONFIRMED",
        "All of it grows, said Quillon. | CONFIRMED",
        "All of it grows, said the rich Quillon. | CONFIRMED",
        "A filing shows that Quillon grows. | CONFIRMED",
        "The court ruled that Quillon grows. | CONFIRMED",
        "People familiar with Quillon know that it grows. | REPORTED",
        "The Ledger writes that Quillon grows. | REPORTED",
        "Analysts expect that Quillon will grow. | PREDICTED",
      })
  void theSentenceSaysWhoSpeaks(String sentence, Certainty certainty) {
    assertThat(voiceBehindLead(sentence, 0)).contains(certainty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillon grows.",
        "Somebody said it grows.",
        "Somebody said Quillon grows.",
        "Quillon, two investors said, grows.",
        "Quillon grows, an analyst announced.",
        "Quillon, it was said, grows.",
        "Quillon is big, and all the neighbours said so.",
        "All of it grows, said a good friend of Quillon.",
        "the ledger has an entry for Quillon.",
        "Analysts expect that Quillon grows.",
      })
  void elseNobodySpeaks(String sentence) {
    assertThat(voiceBehindLead(sentence, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillon said so, writes The Ledger. | REPORTED",
        "Quillon said so, which people familiar with it know. | CONFIRMED",
        "The filing names people familiar with it. | REPORTED",
        "Analysts expect that it will grow, said Quillon. | PREDICTED",
      })
  void guessesThenOutletsThenPartiesThenSourcesThenFilings(String sentence, Certainty certainty) {
    assertThat(voiceBehindLead(sentence, 0)).contains(certainty);
  }

  @Test
  void aSentenceRestsOnTheSpeakerOfItsParagraph() {
    assertThat(voiceBehindLead("It grows. It is big. It is rich. Quillon said so.", 0))
        .contains(Certainty.CONFIRMED);
    assertThat(voiceBehindLead("The Ledger writes so. It is big. It is rich. It grows.", 3))
        .contains(Certainty.REPORTED);
    assertThat(voiceBehindLead("It grows. A. big. It is. Rich. Old. People familiar know.", 0))
        .isEmpty();
    assertThat(voiceBehindLead("It grows.\n\nThe Ledger writes so.", 0)).isEmpty();
  }

  @Test
  void theNearestSpeakerCountsAndOfTwoTheLaterOne() {
    assertThat(voiceBehindLead("A filing says so. It grows. The Ledger writes so.", 1))
        .contains(Certainty.REPORTED);
    assertThat(voiceBehindLead("A filing says so. It grows. Well. The Ledger writes so.", 1))
        .contains(Certainty.CONFIRMED);
  }

  @Test
  void thenTheTitleAndTheLeadSpeakForTheWholeItem() {
    String statement = "\n\nQuillon grows.";
    assertThat(voice("People familiar with it", "One.\n\nA filing says so." + statement, 3))
        .contains(Certainty.REPORTED);
    assertThat(voice("News", "One.\n\nA filing says so." + statement, 3))
        .contains(Certainty.CONFIRMED);
    assertThat(voice("News", LEAD + "A filing says so." + statement, 4)).isEmpty();
  }

  @Test
  void thenAnyPartyThatSpeaksDoes() {
    assertThat(voiceBehindLead("It grows.\n\nThree.\n\nHarborix said so.", 0))
        .contains(Certainty.CONFIRMED);
    assertThat(voiceBehindLead("It grows.\n\nThree.\n\nPeople familiar with Harborix know.", 0))
        .isEmpty();
  }

  @Test
  void whatFollowsAGuessOfTheSameParagraphIsAGuess() {
    assertThat(voiceBehindLead("Analysts expect much. Quillon will grow.", 1))
        .contains(Certainty.PREDICTED);
    assertThat(voiceBehindLead("Analysts expect much. Quillon grows.", 1)).isEmpty();
    assertThat(voiceBehindLead("Quillon will grow. Analysts expect much.", 0)).isEmpty();
    assertThat(voiceBehindLead("Analysts expect much.\n\nQuillon will grow.", 1)).isEmpty();
    assertThat(voiceBehindLead("It will probably rain. Quillon will grow.", 1)).isEmpty();
  }
}
