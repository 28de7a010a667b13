package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.TextField;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Items;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The steps together, by a small catalogue. */
class ExtractorTest {
  private final Extractor extractor = Catalogues.small().extractor();

  private List<Signal> extract(String body) {
    return extractor.extract(Items.news("A title", body));
  }

  private Signal only(String body) {
    List<Signal> signals = extract(body);
    assertThat(signals).as(body).hasSize(1);
    return signals.get(0);
  }

  @Test
  void sizesAndPointsToTheSentence() {
    String body = "Before. OpenAI and Microsoft have capped their revenue-sharing at $38bn. After.";
    Signal signal = only(body);
    assertThat(signal.key()).isEqualTo(SignalKey.parse("microsoft|openai"));
    assertThat(signal.amounts()).containsExactly(Amount.of(38_000_000_000L, AmountUnit.USD));
    Evidence evidence = signal.evidence();
    assertThat(body.substring(evidence.start(), evidence.end()))
        .isEqualTo(evidence.sentence())
        .startsWith("OpenAI and Microsoft")
        .endsWith("$38bn.");
    assertThat(body.substring(evidence.cues().get(0).start(), evidence.cues().get(0).end()))
        .isEqualTo("capped their revenue-sharing");
  }

  @Test
  void aSlotTakesAList() {
    assertThat(extract("OpenAI agreed to cap what it shares with Microsoft and Amazon."))
        .extracting(signal -> signal.key().value())
        .containsExactly("amazon|openai", "microsoft|openai");
  }

  @Test
  void aMissingPartyIsFoundInTheParagraphTheLeadOrTheTitle() {
    assertThat(extract("Microsoft helped. OpenAI has capped the revenue share."))
        .extracting(signal -> signal.key().value())
        .containsExactly("microsoft|openai");
    assertThat(extract("One.\n\nTwo.\n\nMicrosoft helped.\n\nOpenAI has capped a revenue share."))
        .isEmpty();
    assertThat(
            extractor.extract(
                Items.news("Microsoft gives in", "One.\n\nOpenAI has capped the revenue share.")))
        .extracting(signal -> signal.key().value())
        .containsExactly("microsoft|openai");
  }

  @Test
  void cuesGovernWithinTheirReach() {
    assertThat(only("OpenAI is in talks to cap the revenue share of Microsoft.").certainty())
        .isEqualTo(Certainty.RUMOURED);
    assertThat(
            only("In talks about many other old and quite unrelated things, it is said that OpenAI"
                    + " has capped the revenue share of Microsoft.")
                .certainty())
        .isEqualTo(Certainty.REPORTED);
  }

  @Test
  void questionsAndHistoryStateNothing() {
    assertThat(extract("Has OpenAI capped the revenue share of Microsoft?")).isEmpty();
    assertThat(extract("In 2023 OpenAI capped the revenue share of Microsoft.")).isEmpty();
    assertThat(extract("From 2027 OpenAI has capped the revenue share of Microsoft.")).hasSize(1);
  }

  @Test
  void anOutletThatIsNamedIsTheOrigin() {
    assertThat(
            only("The Information says OpenAI has capped the revenue share of Microsoft.")
                .attributedTo())
        .contains("the-information");
  }

  @Test
  void weakNamesCountOnlyInTheMarket() {
    assertThat(extract("Boats on the Amazon river capped the revenue share.")).isEmpty();
    assertThat(
            extract("OpenAI has capped the revenue share of Amazon, though the Amazon river rose."))
        .extracting(signal -> signal.key().value())
        .containsExactly("amazon|openai");
  }

  @Test
  void inAnAnnouncementWeAreTheIssuer() {
    Item item = Items.announcement("openai", "News", "We have capped Microsoft's revenue share.");
    assertThat(extractor.extract(item))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.certainty()).isEqualTo(Certainty.CONFIRMED);
              assertThat(signal.key().value()).isEqualTo("microsoft|openai");
            });
  }

  @Test
  void whatIsSaidTwiceIsOneSignal() {
    Item item =
        Items.news(
            "OpenAI has capped the revenue share of Microsoft",
            "OpenAI has capped the revenue share of Microsoft at $38 billion.");
    assertThat(extractor.extract(item))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.relevance()).isEqualTo(100);
              assertThat(signal.evidence().field()).isEqualTo(TextField.BODY);
              assertThat(signal.amounts()).hasSize(1);
            });
  }

  @Test
  void neverThrowsAndAlwaysPointsToTheSentence() {
    long seed = 20_260_601;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "OpenAI",
            "Microsoft",
            "capped",
            "revenue share",
            "$38bn",
            "\n\n",
            ". ",
            "?",
            "“",
            "”",
            "'s",
            "agreed to cap",
            "with",
            "😀",
            "e\u0301",
            "עברית",
            "３８",
            "in talks",
            "(",
            ")",
            "The Information",
            "2023",
            "\u0000",
            "\ud800",
            "-",
            "and",
            ",",
            "Amazon",
            "river");
    for (int number = 0; number < 3_000; number++) {
      StringBuilder body = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        body.append(pieces.get(random.nextInt(pieces.size())));
        body.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Item item = Items.news("A title of OpenAI", body.toString());
      for (Signal signal : extractor.extract(item)) {
        Evidence evidence = signal.evidence();
        assertThat(item.text(evidence.field()).substring(evidence.start(), evidence.end()))
            .as("seed %d, case %d: %s", seed, number, body)
            .isEqualTo(evidence.sentence());
      }
    }
  }

  @Test
  void theSameItemGivesTheSameSignals() {
    Item item = Items.news("OpenAI", "OpenAI and Microsoft have capped their revenue share.");
    assertThat(extractor.extract(item)).isEqualTo(Catalogues.small().extractor().extract(item));
  }

  @Test
  void aTextThatIsAllTriggersTakesNoUnreasonableTime() {
    String adversarial = "OpenAI agreed to cap cap cap revenue share with ".repeat(4_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extract(adversarial));
  }
}
