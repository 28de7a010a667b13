package io.pactwatch.core.extract.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which outlet is the origin of a sentence. */
class AttributionReaderTest {
  private static final String OUTLETS =
      """
      outlets: {the-ledger: [The Ledger], daily-wire: [Daily Wire, DW News]}
      """;

  private final SmallMarket market = SmallMarket.with(OUTLETS, SmallMarket.INVEST_RULE);

  private Optional<String> originOfLast(String title, String body) {
    List<SentenceReading> readings = market.read(title, body);
    return new AttributionReader(readings).of(readings.get(readings.size() - 1));
  }

  @Test
  void theOutletOfTheSentenceIsItsOrigin() {
    assertThat(originOfLast("News", "One. The Ledger writes that it grows."))
        .contains("the-ledger");
    assertThat(originOfLast("News", "DW News and The Ledger write so.")).contains("daily-wire");
  }

  @Test
  void theSentenceCountsBeforeTitleAndLead() {
    assertThat(originOfLast("The Ledger", "The Ledger writes. Daily Wire writes that it grows."))
        .contains("daily-wire");
  }

  @Test
  void theTitleSpeaksForTheItemBeforeTheLead() {
    assertThat(originOfLast("What The Ledger knows", "One.\n\nDaily Wire knows.\n\nIt grows."))
        .contains("the-ledger");
  }

  @Test
  void threeSentencesAreTheLead() {
    assertThat(originOfLast("News", "One. Two. The Ledger writes so.\n\nFour. It grows."))
        .contains("the-ledger");
    assertThat(originOfLast("News", "One. Two. Three. The Ledger writes so.\n\nIt grows."))
        .isEmpty();
  }

  @Test
  void anOutletIsWrittenWithACapital() {
    assertThat(originOfLast("News", "One. In the ledger it grows.")).isEmpty();
  }

  @Test
  void whereNoOutletIsNamedThereIsNoOrigin() {
    assertThat(originOfLast("News", "Quillon invested in Harborix.")).isEmpty();
  }
}
