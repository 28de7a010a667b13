package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {
  @Test
  void numbersLinesAndSkipsBlankOnes() throws IOException {
    assertThat(read("{}\n\n \t\r\n[1]\r\n3")).containsExactly("1 {}", "4 [1]", "5 3");
  }

  @Test
  void readsWhatHasNoLines() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).isEmpty();
    assertThat(read("\ufeff")).isEmpty();
  }

  @Test
  void skipsTheByteOrderMarkOfTheFirstLineOnly() throws IOException {
    assertThat(read("\ufeffa\n\ufeffb")).containsExactly("1 a", "2 \ufeffb");
  }

  @Test
  void keepsCarriageReturnsWithinALine() throws IOException {
    assertThat(read("a\rb\r\r\nc\r")).containsExactly("1 a\rb\r", "2 c");
  }

  @Test
  void marksLinesThatAreTooLong() throws IOException {
    assertThat(read("12345\n123456\n1")).containsExactly("1 12345", "2 12345…", "3 1");
  }

  @Test
  void readsTheSameInWhateverPartsTheBytesCome() throws IOException {
    String text = "\ufeffab\r\n \r\n\rlonger\r\n" + "x".repeat(70_000) + "\r\n\n12345\r\nend\r";
    List<String> whole = read(text);
    assertThat(whole).hasSize(5).endsWith("6 12345", "7 end");
    for (int most = 1; most <= 9; most++) {
      int part = most;
      InputStream inParts =
          new FilterInputStream(new ByteArrayInputStream(text.getBytes(UTF_8))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
              return super.read(bytes, offset, Math.min(part, length));
            }
          };
      assertThat(read(inParts)).as("%d bytes at once", most).isEqualTo(whole);
    }
  }

  @Test
  void holdsNoMoreThanOneLine() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            for (int index = offset; index < offset + length; index++) {
              bytes[index] = (byte) (index % 4 == 3 ? '\n' : 'x');
            }
            return length;
          }
        };
    try (JsonLinesReader reader = new JsonLinesReader(endless, 5)) {
      assertThat(reader.next().map(JsonLine::number)).contains(1L);
      assertThat(reader.next().map(JsonLine::number)).contains(2L);
    }
  }

  @Test
  void needsALimit() {
    assertThatThrownBy(() -> new JsonLinesReader(InputStream.nullInputStream(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> read(InputStream input) throws IOException {
    List<String> lines = new ArrayList<>();
    try (JsonLinesReader reader = new JsonLinesReader(input, 5)) {
      Optional<JsonLine> line = reader.next();
      while (line.isPresent()) {
        lines.add(
            line.get().number()
                + " "
                + new String(line.get().bytes(), UTF_8)
                + (line.get().isTruncated() ? "…" : ""));
        line = reader.next();
      }
    }
    return lines;
  }
}
