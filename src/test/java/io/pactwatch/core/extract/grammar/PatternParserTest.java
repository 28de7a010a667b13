package io.pactwatch.core.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {
  private final List<String> terms = new ArrayList<>();

  private List<List<Element>> parse(String pattern) {
    return PatternParser.parse(
        pattern,
        new PatternParser.Terms() {
          @Override
          public int ofWord(String word) {
            return term(word);
          }

          @Override
          public int ofPhrases(List<String> phrases) {
            return term(String.join("|", phrases));
          }

          @Override
          public int ofList(String name) {
            return term("<" + name + ">");
          }
        });
  }

  private int term(String name) {
    if (!terms.contains(name)) {
      terms.add(name);
    }
    return terms.indexOf(name);
  }

  @Test
  void alternativesAndOptionsAreExpanded() {
    assertThat(parse("a (b|$A d) e?")).hasSize(4);
    assertThat(terms).containsExactly("a", "b", "d", "e");
  }

  @Test
  void alternativesOfWordsAreOneTerm() {
    assertThat(parse("a (b|c d)?")).hasSize(2);
    assertThat(terms).containsExactly("a", "b|c d");
  }

  @Test
  void partsInAnyOrderGiveEveryOrder() {
    assertThat(parse("a & b")).hasSize(2);
    assertThat(parse("a &20 b & c")).hasSize(6);
    assertThat(parse("a &7 b").get(1).get(1)).isEqualTo(new Element.Gap(7));
  }

  @Test
  void slotsGapsAndListsAreElements() {
    assertThat(parse("$A buy~ ..12 $B ... <money words> $amount").get(0))
        .hasSize(7)
        .satisfies(
            elements -> {
              assertThat(elements.get(0)).isEqualTo(new Element.PartySlot(Element.Slot.A));
              assertThat(elements.get(2)).isEqualTo(new Element.Gap(12));
              assertThat(elements.get(4)).isEqualTo(new Element.Gap(6));
              assertThat(elements.get(6)).isInstanceOf(Element.AmountSlot.class);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a (b' | has a '(' without its ')'",
        "'a b)' | has a ')' without its '('",
        "'$C buys' | has an unknown slot '$C'",
        "'$A $B' | needs a word that must be there",
        "'... a' | must not begin or end with a gap",
        "'a ..99 b' | has a gap outside 1 to 20",
        "'a ..999999999999 b' | has a gap outside 1 to 20",
        "'a .. b' | has a gap outside 1 to 20",
        "'a & b & c & d' | joins more than 3 parts by '&'",
        "'a < b' | has a '<' out of place",
        "'? a' | has a '?' out of place",
      })
  void whatIsNotOfTheLanguageIsRefusedWithTheReason(String pattern, String reason) {
    assertThatThrownBy(() -> parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pattern '" + pattern + "' " + reason);
  }

  @Test
  void aPatternThatStandsForTooMuchIsRefused() {
    String many = "(a|<b>|c|d) ".repeat(8);
    assertThatThrownBy(() -> parse(many)).hasMessageContaining("more than 512 sequences");
  }
}
