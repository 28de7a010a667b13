package io.pactwatch.core.extract.amount;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers whose currency stands in a sentence before. */
class SentenceAmountsTest {
  private static String lastOf(String text) {
    List<Sentence> sentences = Sentences.of(text);
    SentenceAmounts amounts = SentenceAmounts.first(sentences.get(0));
    for (Sentence sentence : sentences.subList(1, sentences.size())) {
      amounts = amounts.next(sentence);
    }
    return Sentences.amounts(amounts.inOrder());
  }

  @Test
  void aLargeNumberHasTheCurrencyOfTheMoneyBefore() {
    assertThat(lastOf("It pays €50 billion. Fifteen billion comes now."))
        .isEqualTo("15000000000 EUR");
  }

  @Test
  void theRestOfASumHasItsScaleToo() {
    assertThat(lastOf("It pays up to $50 billion. The remaining 35 depend on its sales."))
        .isEqualTo("35000000000 USD");
    assertThat(lastOf("It pays up to $50 billion. In all 35 depend on its sales.")).isEmpty();
  }

  @Test
  void whatIsCountedIsNoMoney() {
    assertThat(lastOf("It pays $50 billion. Fifteen million users saw it.")).isEmpty();
  }

  @Test
  void moneyFarBeforeIsForgotten() {
    assertThat(lastOf("It pays $50 billion. One. Two. Three. Fifteen billion comes now."))
        .isEmpty();
    assertThat(lastOf("Fifteen billion comes now.")).isEmpty();
  }
}
