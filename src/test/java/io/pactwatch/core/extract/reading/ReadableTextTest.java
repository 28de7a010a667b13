package io.pactwatch.core.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a page is the item's own text. */
class ReadableTextTest {
  private static final String BOILERPLATE =
      """
      boilerplate: [related stories, advertisement, subscribe to, newsletter, comments, about quillon]
      """;

  private final SmallMarket market = SmallMarket.with(BOILERPLATE, SmallMarket.INVEST_RULE);

  private List<String> read(String body) {
    return market.read("News", body).stream()
        .skip(1)
        .map(reading -> reading.sentence().text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement: buy a boat. It floats.",
        "Subscribe to our letters. They are short.",
        "Please subscribe to our letters. They are short.",
        "Newsletter: the week in one letter. It comes on Friday.",
      })
  void aParagraphThatBeginsLikeBoilerplateIsLeftOut(String paragraph) {
    assertThat(read("It grows.\n\n" + paragraph + "\n\nIt grew."))
        .containsExactly("It grows.", "It grew.");
  }

  @Test
  void aPhraseInsideASentenceLeavesNothingOut() {
    assertThat(read("Half of all readers subscribe to it. They pay."))
        .containsExactly("Half of all readers subscribe to it.", "They pay.");
  }

  @Test
  void aSingleWordIsNoLabelWhereASentenceGoesOnWithIt() {
    assertThat(read("Newsletter sales grew. So did others."))
        .containsExactly("Newsletter sales grew.", "So did others.");
  }

  @Test
  void onlyTheBeginningOfAParagraphIsLookedAt() {
    assertThat(read("It grows. Subscribe to us. It pays."))
        .containsExactly("It grows.", "Subscribe to us.", "It pays.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Related stories", "Comments", "About Quillon", "Newsletter:"})
  void allThatStandsUnderSuchAHeadingIsLeftOut(String heading) {
    String section = "\n\n- Old news\n\nEmberly fell. So it did.\n\nSummitra rose, too.";
    assertThat(read("It grows.\n\n" + heading + section)).containsExactly("It grows.");
  }

  @Test
  void theNextHeadingBringsTheTextBack() {
    assertThat(read("One.\n\nRelated stories\n\nEmberly fell.\n\nWhat comes next\n\nIt grows."))
        .containsExactly("One.", "What comes next", "It grows.");
  }

  @Test
  void anotherHeadingOfThatKindDoesNot() {
    assertThat(
            read("One.\n\nRelated stories\n\nEmberly fell.\n\nComments\n\nGood.\n\nNext up\n\nX."))
        .containsExactly("One.", "Next up", "X.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emberly fell.",
        "Emberly, which fell;",
        "Did it fall?",
        "And so on…",
        "- Emberly falls",
        "Emberly falls for the third time in a row",
        "It fell. The end",
        "It “fell.” So it did.",
      })
  void sentencesListsAndLongLinesAreNoHeadings(String line) {
    assertThat(read("One.\n\nRelated stories\n\n" + line + "\n\nIt grows."))
        .containsExactly("One.");
  }

  @Test
  void aWholeSentenceIsNoHeadingAndHidesItsOwnParagraphAlone() {
    assertThat(read("Subscribe to us.\n\nIt grows.")).containsExactly("It grows.");
    assertThat(read("Subscribe to us\n\nIt grows.")).isEmpty();
  }
}
