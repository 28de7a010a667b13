package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Items;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which amounts of a text size what it states. */
class SizeReaderTest {
  /** Stated in all of these texts; its rule takes money and percentages. */
  private static final String STATED = "OpenAI has capped the revenue share of Microsoft";

  private final Extractor extractor = Catalogues.small().extractor();

  private String sizes(String title, String body) {
    List<Signal> signals = extractor.extract(Items.news(title, body.replace("/", "\n\n")));
    assertThat(signals).as(body).hasSize(1);
    return text(signals.get(0));
  }

  private static String text(Signal signal) {
    return signal.amounts().stream().map(Amount::toString).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at $38 billion. | 38000000000 USD",
        "at 10 percent, down from 20. | 10 PERCENT, 20 PERCENT",
        "at $38 billion for seven years. | 38000000000 USD",
        ". The limit stands at $38 billion. | 38000000000 USD",
        ". It wrote so on Monday. The limit stands at $38 billion. | 38000000000 USD",
        ". At the moment Microsoft gets a fifth. | 20 PERCENT",
        "at 10 percent./At the moment Microsoft gets a fifth. | 10 PERCENT, 20 PERCENT",
        ". It gets no more than 10 per cent. | 10 PERCENT",
        ". One./Two./The deal is worth $38 billion. | ''",
        ". One./The deal is worth $38 billion. | 38000000000 USD",
        "at $38 billion. A further $20 billion follows. | 20000000000 USD, 38000000000 USD",
        "at $38 billion./The other $20 billion follows if it grows. | 20000000000 USD, 38000000000 USD",
      })
  void takesWhatItsSentenceAndTheNextOnesSay(String rest, String amounts) {
    assertThat(sizes("A title", STATED + " " + rest)).isEqualTo(amounts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". Amazon pays $8 billion.",
        ". Until now it had paid $8 billion.",
        ". It had earlier paid $8 billion.",
        ". It wants the $8 billion that it has already paid.",
        "./Its sales are $8 billion.",
        ". One. Two. Three. It pays $8 billion.",
        ". The lab is valued at $800 billion.",
        ". Microsoft shares opened at $350.",
      })
  void leavesWhatSizesSomethingElse(String rest) {
    assertThat(sizes("A title", STATED + rest)).isEmpty();
  }

  @Test
  void theTitleAndTheLeadSizeEachOther() {
    assertThat(sizes(STATED, "A surprise.\n\nOn Monday Microsoft said that it gets $38 billion."))
        .isEqualTo("38000000000 USD");
    assertThat(sizes("A $38 billion limit for Microsoft", STATED + "."))
        .isEqualTo("38000000000 USD");
  }

  @Test
  void aSentenceCanLeadUpToAStatement() {
    assertThat(sizes("A title", "Microsoft gets $38 billion. There " + STATED + "."))
        .isEqualTo("38000000000 USD");
  }

  @Test
  void aTotalSizesEachPair() {
    assertThat(
            extractor.extract(
                Items.news(
                    "A title",
                    "OpenAI agreed to cap what it shares with Microsoft and Amazon at $38bn.")))
        .extracting(SizeReaderTest::text)
        .containsExactly("38000000000 USD", "38000000000 USD");
  }

  @Test
  void anAmountBelongsToTheNearestStatement() {
    assertThat(
            extractor.extract(
                Items.news(
                    "A title",
                    "OpenAI has capped the revenue share of Microsoft at $38 billion, while OpenAI"
                        + " has capped the revenue share of Amazon at $5 billion.")))
        .extracting(SizeReaderTest::text)
        .containsExactlyInAnyOrder("38000000000 USD", "5000000000 USD");
  }

  @Test
  void whatIsSaidTwiceHasTheAmountsOfBothPlaces() {
    assertThat(sizes("A title", STATED + " at $38 billion./Five./" + STATED + " at 8 percent."))
        .isEqualTo("38000000000 USD, 8 PERCENT");
  }
}
