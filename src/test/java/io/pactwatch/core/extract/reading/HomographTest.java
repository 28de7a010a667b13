package io.pactwatch.core.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.testkit.Items;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are names of the bundled catalogue, and mean something else. */
class HomographTest {
  private static final ItemReader READER =
      new ItemReader(TableCompiler.compile(BundledCatalogue.load().catalogue()));

  private static List<String> parties(String title, String sentence) {
    return SmallMarket.parties(READER.read(Items.news(title, sentence)).sentences().get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Amazon rose by a metre last night.",
        "Born under Gemini, she likes to talk.",
        "The Oracle spoke in riddles.",
        "An Apple a day keeps nobody away.",
        "Claude wept when his boat sank.",
        "Everything in the show is very Meta.",
        "The Snowflake melted on her coat.",
      })
  void weakNamesMeanNobodyOutOfTheMarket(String sentence) {
    assertThat(parties("On the weekend", sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They sailed down the Amazon river.",
        "The Amazon rainforest burned.",
        "The Oracle of Omaha spoke.",
        "They ate an Apple pie.",
        "Claude Monet painted lilies.",
        "Meta-analysis shows as much.",
        "Azure skies were above them.",
        "There were azure skies above them.",
      })
  void theirNeighboursTellThemApartInTheMarket(String sentence) {
    assertThat(parties("What OpenAI did", sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Amazon rose by a tenth., amazon",
    "Gemini likes to talk., google",
    "Oracle spoke of growth., oracle",
    "Apple keeps nobody away., apple",
    "Claude wept., anthropic",
    "Meta shows as much., meta",
    "Azure is growing., microsoft",
  })
  void inTheMarketTheyMeanTheParty(String sentence, String party) {
    assertThat(parties("What OpenAI did", sentence)).containsExactly(party);
  }
}
