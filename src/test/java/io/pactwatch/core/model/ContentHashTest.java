package io.pactwatch.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  /** The SHA-256 of "abc": NIST, FIPS 180-4, its first example. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void digitsAreTheFirstOnesOfTheWholeHash() {
    for (int count = 0; count <= OF_ABC.length(); count++) {
      assertThat(ContentHash.digits(count, "abc")).isEqualTo(OF_ABC.substring(0, count));
    }
  }

  @Test
  void noPartIsMistakenForTwo() {
    assertThat(ContentHash.of("g-", "ab", "c"))
        .startsWith("g-")
        .hasSize(18)
        .isNotEqualTo(ContentHash.of("g-", "a", "bc"));
  }
}
