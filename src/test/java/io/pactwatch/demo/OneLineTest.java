package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void replacesWhatATerminalWouldObey() {
    assertThat(OneLine.of("a\u001b[31mb\r\nc\u202ed\u009be\u2028f")).isEqualTo("a [31mb  c d e f");
  }

  @Test
  void keepsOrdinaryText() {
    assertThat(OneLine.of(" /home/zoë/数据 – 1 ")).isEqualTo("/home/zoë/数据 – 1");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(OneLine.of("x".repeat(10_000))).hasSize(400);
  }

  @Test
  void namesTheLastCause() {
    assertThat(OneLine.cause(new IllegalStateException("outer", new IOException("no\nspace"))))
        .isEqualTo("IOException: no space");
    assertThat(OneLine.cause(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void survivesACircleOfCauses() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertThat(OneLine.cause(first)).startsWith("Exception: ");
  }
}
