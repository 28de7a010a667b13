package io.pactwatch.feeds.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
  private static final String TEXT = "Société générale – 5 €";
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void utf8IsReadAsSuchWhateverItIsDeclared() {
    String declared = "<?xml version='1.0' encoding='ISO-8859-1'?><t>" + TEXT + "</t>";
    assertThat(DocumentText.decode(declared.getBytes(UTF_8), NONE)).isEqualTo(declared);
    assertThat(DocumentText.decode(TEXT.getBytes(UTF_8), Optional.of("iso-8859-1")))
        .isEqualTo(TEXT);
  }

  @Test
  void latinThatIsDeclaredAsUtf8IsWindows1252() {
    String declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?><t>" + TEXT + "</t>";
    byte[] bytes = declared.getBytes(Charset.forName("windows-1252"));
    assertThat(DocumentText.decode(bytes, Optional.of("utf-8"))).isEqualTo(declared);
    assertThat(DocumentText.decode("é".getBytes(ISO_8859_1), NONE)).isEqualTo("é");
  }

  @Test
  void anotherCharsetIsReadAsDeclared() {
    String declared = "<?xml version='1.0' encoding='Shift_JIS'?><t>提携</t>";
    byte[] bytes = declared.getBytes(Charset.forName("Shift_JIS"));
    assertThat(DocumentText.decode(bytes, NONE)).isEqualTo(declared);
    byte[] escaped = "提携".getBytes(Charset.forName("ISO-2022-JP"));
    assertThat(DocumentText.decode(escaped, Optional.of("iso-2022-jp"))).isEqualTo("提携");
  }

  @Test
  void marksCountAndAreNotPartOfTheText() {
    assertThat(DocumentText.decode(("\ufeff" + TEXT).getBytes(UTF_8), NONE)).isEqualTo(TEXT);
    assertThat(DocumentText.decode(("\ufeff" + TEXT).getBytes(UTF_16LE), NONE)).isEqualTo(TEXT);
    assertThat(DocumentText.decode("<t/>".getBytes(UTF_16LE), NONE)).isEqualTo("<t/>");
  }

  @Test
  void noBytesAreNoTextAndUnknownCharsetsNoError() {
    assertThat(DocumentText.decode(new byte[0], Optional.of("x y"))).isEmpty();
    assertThat(DocumentText.decode(new byte[] {'a'}, Optional.of("klingon"))).isEqualTo("a");
  }
}
