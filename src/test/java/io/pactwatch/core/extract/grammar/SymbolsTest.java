package io.pactwatch.core.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  private final Symbols symbols =
      new Symbols(
          List.of("$", "$lab", "$cloud", "#", "rent"), new Vocabulary(), new Inflector(Map.of()));

  @Test
  void aGroupHasItsOwnSymbol() {
    assertThat(symbols.unit(symbols.ofGroup("lab"))).isEqualTo("$lab");
    assertThat(symbols.unit(symbols.ofGroup("cloud"))).isEqualTo("$cloud");
    assertThat(symbols.ofGroup("chip")).isEqualTo(Symbols.NONE);
  }

  /** An issuer that the catalogue does not know has no group, and is no dollar. */
  @Test
  void noGroupIsNoSignOfMoney() {
    assertThat(symbols.unit(symbols.ofSign('$'))).isEqualTo("$");
    assertThat(symbols.ofGroup("")).isEqualTo(Symbols.NONE);
  }
}
