package io.pactwatch.core.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where patterns fit. */
class SequenceMatcherTest {
  private static final String SECTIONS =
      """
      glue: [the, a, its]
      words:
        part: [share, share of the profit]
      rules:
        - {id: SUPPLY_TESTED, type: supply, direction: loosening, patterns: ['%s']}
      """;

  /** The texts of all matches. */
  private static List<String> fits(String pattern, String text) {
    SmallMarket market = SmallMarket.with(SECTIONS.formatted(pattern));
    SentenceReading reading = market.readSentence(text);
    Tokens tokens = reading.sentence().tokens();
    return market.matches(reading).stream()
        .map(match -> text.substring(tokens.start(match.first()), tokens.end(match.last() - 1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "cut share ^ They cut share now ^ cut share",
        "cut share ^ They CUT-Share now ^ CUT-Share",
        "cut share ^ share cut ^ ''",
        "cut~ share ^ They cutting share ^ cutting share",
        "cut share ^ They cutting share ^ ''",
        "(cut|let go of) share ^ They let go of share ^ let go of share",
        "(cut|let go of) share ^ They let share ^ ''",
        "cut hard? share ^ They cut hard share ^ cut hard share",
        "cut hard? share ^ They cut share ^ cut share",
        "cut hard? share ^ They cut deep share ^ ''",
        "cut <part> now ^ They cut share of the profit now ^ cut share of the profit now",
        "cut <part> of ^ They cut share of the profit ^ cut share of",
        "cut to $percent ^ cut to 8% ^ cut to 8%",
        "cut to $percent ^ cut to $8 billion ^ ''",
        "cut to $amount ^ cut to $8 billion ^ cut to $8 billion",
        "$A cut $B ^ Quillon cut Harborix, Summitra now ^ Quillon cut Harborix, Summitra",
      })
  void elementsStandForWhatTheDocumentationSays(String pattern, String text, String fit) {
    assertThat(String.join("", fits(pattern, text))).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut the share | 1",
        "cut, (the) share | 1",
        "cut Quillon's share | 0",
        "cut its a the its share | 1",
        "cut its a the its a share | 0",
        "cut big share | 0",
        "cut; share | 0",
        "cut. . share | 0",
      })
  void atMostFourWordsOfGlueStandBetweenNeighbours(String text, int fits) {
    assertThat(fits("cut share", text)).hasSize(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "..., 6, 1",
    "..., 7, 0",
    "..2, 2, 1",
    "..2, 3, 0",
    "&, 12, 1",
    "&, 13, 0",
    "&3, 3, 1",
    "&3, 4, 0",
  })
  void aGapReachesSoManyWordsAndGlueIsFree(String gap, int words, int fits) {
    String between = " the, x".repeat(words);
    assertThat(fits("cut " + gap + " share", "cut" + between + " the share")).hasSize(fits);
  }

  @Test
  void noGapReachesOverASemicolon() {
    assertThat(fits("cut ... share", "cut it, and share")).hasSize(1);
    assertThat(fits("cut ... share", "cut it; and share")).isEmpty();
    assertThat(fits("cut & share", "cut it; and share")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cut & share, cut x share, 1",
    "cut & share, share x cut, 1",
    "cut &2 share, share x x cut, 1",
    "cut &2 share, share x x x cut, 0",
    "cut & share & now, now share cut, 1",
    "cut & share & now, share now cut, 1",
    "cut & share & now, share cut, 0",
    "cut it & share, share it cut, 0",
    "cut it & share, share then cut it, 1",
  })
  void partsOfAnAmpersandStandInAnyOrder(String pattern, String text, int fits) {
    assertThat(fits(pattern, text)).hasSize(fits);
  }

  @Test
  void aPatternFitsAgainBehindItsFirstPlace() {
    assertThat(fits("cut ... share", "They cut share, then cut the share"))
        .containsExactly("cut share", "cut the share");
  }

  @Test
  void aFirstTryThatFailsIsNotTheLast() {
    assertThat(fits("cut ... share now", "cut share then share now"))
        .containsExactly("cut share then share now");
    assertThat(fits("cut share", "cut cut share")).containsExactly("cut share");
  }

  @Test
  void aSlotThatStandsTwiceHoldsTheSameParties() {
    assertThat(fits("$A cut ... $A grew", "Quillon cut, so Quillon grew")).hasSize(1);
    assertThat(fits("$A cut ... $A grew", "Quillon cut, so Emberly grew")).isEmpty();
  }

  @Test
  void theTriggerReachesFromTheFirstToTheLastWordThatAPatternAsksFor() {
    SmallMarket market = SmallMarket.with(SECTIONS.formatted("$A cut ... share with $B"));
    String text = "Now Quillon cut a big share with Harborix again";
    SentenceReading reading = market.readSentence(text);
    RuleMatch match = market.matches(reading).get(0);
    assertThat(List.of(match.first(), match.triggerFirst(), match.triggerLast(), match.last()))
        .containsExactly(1, 2, 7, 8);
    assertThat(SmallMarket.ids(match.a())).containsExactly("quillon");
    assertThat(SmallMarket.ids(match.b())).containsExactly("harborix");
  }
}
