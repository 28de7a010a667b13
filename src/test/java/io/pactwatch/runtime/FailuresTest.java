package io.pactwatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void namesTheInnermostCause() {
    Exception failure =
        new IllegalStateException(
            "outer", new RuntimeException("middle", new UnsupportedOperationException("inner")));
    assertThat(Failures.oneLine(failure)).isEqualTo("UnsupportedOperationException: inner");
    assertThat(Failures.message(failure)).isEqualTo("inner");
  }

  @Test
  void isOneLineWithoutAnythingThatATerminalWouldObey() {
    assertThat(Failures.oneLine(new IllegalStateException("a\nb\u001b[31m\u202ec\u009b2J")))
        .isEqualTo("IllegalStateException: a bc");
  }

  @Test
  void isBoundedAndHalvesNoCharacter() {
    for (int length = 360; length < 400; length++) {
      String line =
          Failures.oneLine(new IllegalStateException("x".repeat(length) + "😀".repeat(99)));
      assertThat(line).hasSizeLessThanOrEqualTo(401).endsWith("…");
      assertThat(Character.isHighSurrogate(line.charAt(line.length() - 2))).isFalse();
    }
  }

  @Test
  void namesTheClassWhereThereIsNoMessage() {
    assertThat(Failures.oneLine(new IllegalStateException())).isEqualTo("IllegalStateException");
    assertThat(Failures.message(new IllegalStateException(" "))).isEqualTo("IllegalStateException");
  }

  @Test
  void survivesARingOfCauses() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("other", one));
    assertThat(Failures.oneLine(one)).startsWith("IllegalStateException: ");
  }
}
